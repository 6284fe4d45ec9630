import type { ReactNode } from 'react';

export interface LinkedTextProps {
  readonly text: string;
  /** As they stand in the text. */
  readonly links: readonly string[];
}

const SHOWN_LETTERS_MAX = 26;

/** A message as a phone shows it: links can be pressed, and long ones are cut. */
export function LinkedText({ text, links }: LinkedTextProps): ReactNode {
  const [link] = links
    .filter((one) => text.includes(one))
    .toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
  if (link === undefined) return text;
  const place = text.indexOf(link);
  const label = link.replace(/^https?:\/\//, '');
  return (
    <>
      {text.slice(0, place)}
      <a className="ds-link" href={link} target="_blank" rel="noreferrer">
        {label.length > SHOWN_LETTERS_MAX ? `${label.slice(0, SHOWN_LETTERS_MAX)}…` : label}
      </a>
      <LinkedText text={text.slice(place + link.length)} links={links} />
    </>
  );
}
