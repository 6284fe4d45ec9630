import type { ReactNode } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { useRoom } from './room-context.ts';
import { formLinkOf } from './story-steps.ts';

export interface BesideLinksProps {
  readonly overviewUrl: string;
  readonly onLook: () => void;
}

/** The pages that the story's people would have open. */
export function BesideLinks({ overviewUrl, onLook }: BesideLinksProps) {
  const { story, messages } = useRoom().world;
  const formLink = formLinkOf({ story, messages });
  return (
    <nav aria-label={nb.openBeside}>
      <h2 className="ds-heading" data-size="2xs">
        {nb.openBeside}
      </h2>
      <ul className="plain-list beside">
        <li>
          <NewTab href={overviewUrl} onOpen={onLook}>
            {nb.overview}
          </NewTab>{' '}
          <span className="quiet small">{story.secretary.name}</span>
        </li>
        <li>
          {formLink === undefined ? (
            <span className="quiet">
              {nb.formOf(story.member.name)}, {nb.formLater}
            </span>
          ) : (
            <NewTab href={formLink}>{nb.formOf(story.member.name)}</NewTab>
          )}
        </li>
        <li>
          <NewTab href={`${story.webUrl}/finn-lenke`}>{nb.findLink}</NewTab>
        </li>
      </ul>
    </nav>
  );
}

interface NewTabProps {
  readonly href: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

function NewTab({ href, onOpen, children }: NewTabProps) {
  return (
    <a className="ds-link" href={href} target="_blank" rel="noreferrer" onClick={onOpen}>
      {children}
    </a>
  );
}
