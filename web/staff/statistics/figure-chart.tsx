import { useId } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface FigureRow {
  readonly label: string;
  readonly count: number;
}

interface FigureChartProps {
  readonly title: string;
  readonly rows: readonly FigureRow[];
}

const [ROW_PX, AXIS_PX] = [34, 12];

/** Bars with their numbers beside them, and the same as a table. The bars are one image for a screen reader. */
export function FigureChart({ title, rows }: FigureChartProps) {
  const { texts } = useStaff();
  const titleId = useId();
  const words = texts.statistics;
  const told = rows.map(({ label, count }) => `${label}: ${count}`).join(', ');
  return (
    <section className="panel people-panel" aria-labelledby={titleId}>
      <h2 id={titleId} className="ds-heading" data-size="2xs">
        {title}
      </h2>
      <div role="img" aria-label={`${title}. ${told}.`}>
        <ResponsiveContainer width="100%" height={rows.length * ROW_PX + AXIS_PX}>
          <BarChart
            layout="vertical"
            data={[...rows]}
            margin={{ top: 0, right: 36, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis type="category" dataKey="label" width={150} axisLine={false} tickLine={false} />
            <Bar dataKey="count" className="chart-bar" barSize={18} isAnimationActive={false}>
              <LabelList dataKey="count" position="right" className="chart-label" />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <details className="picture-table">
        <summary>{words.asTable}</summary>
        <table className="ds-table" data-color="neutral">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row" className="regular">
                  {label}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
