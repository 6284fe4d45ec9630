import { nb } from '#web/texts/simulator/nb.ts';
import type { ReceivedMessage } from './contracts.ts';
import { LinkedText } from './linked-text.tsx';

/** Links must leave the frame, which may neither run scripts nor reach this page. */
const NEW_TAB = '<base target="_blank">';

/** The letter as it came, in a frame of its own; its links again below, for who reads with ears. */
export function Letter({ letter }: { readonly letter: ReceivedMessage }) {
  const links = [...new Set(letter.links)];
  return (
    <div className="letter">
      {letter.html === undefined ? (
        <p className="letter-text">
          <LinkedText text={letter.text} links={letter.links} />
        </p>
      ) : (
        <iframe
          className="letter-frame"
          title={nb.letterFrame(letter.subject ?? '')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`${NEW_TAB}${letter.html}`}
        />
      )}
      {links.length > 0 && (
        <div className="letter-links">
          <p className="quiet small">{nb.linksInLetter}</p>
          <ul className="plain-list">
            {links.map((link) => (
              <li key={link}>
                <LinkedText text={link} links={[link]} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
