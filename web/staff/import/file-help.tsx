import { useStaff } from '#web/staff/session/staff-context.ts';

/** What a table must look like, for whoever makes one. */
export function FileHelp() {
  const { texts } = useStaff();
  const words = texts.import;
  return (
    <details className="file-help">
      <summary>{words.columns}</summary>
      <p>{words.columnsHint}</p>
      <pre>{words.example.join('\n')}</pre>
    </details>
  );
}
