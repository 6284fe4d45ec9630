import { linkLetter } from '#functions/summoning/core/member-texts.ts';
import { factsOf, type Meeting, personOf } from '#functions/summoning/core/state.ts';
import { languageFor, meetingWords } from '#functions/summoning/core/writing.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { renderEmail } from '#shared/texts/email.ts';
import type { MemberContent } from '#shared/texts/email-content.ts';
import { escapeHtml, type RenderedEmail } from '#shared/texts/letter.ts';
import { redirectLine } from '#shared/texts/sms-replies.ts';
import type { Notice } from './reminder-state.ts';

/**
 * A notice ready to go but for its link, which stands as `{lenke}`. The same meeting and moment give the same words.
 *
 * @param writtenAt what "in 3 days" is counted from
 */
export function noticeWords(meeting: Meeting, notice: Notice, writtenAt: Instant): RenderedEmail {
  const language = languageFor(meeting, { kind: 'person', personId: notice.personId });
  const letter = renderEmail(contentOf(meeting, notice, writtenAt), meetingWords(meeting), language);
  if (factsOf(meeting).settings.sending !== 'redirect') return letter;
  const { name, email } = personOf(meeting, notice.personId);
  return withFirstLine(letter, redirectLine({ name, address: email ?? '' }, language));
}

function contentOf(state: Meeting, { about, personId, seatId }: Notice, writtenAt: Instant): MemberContent {
  switch (about.kind) {
    case 'link':
      return linkLetter(state, personId);
    case 'reminder': {
      const { meeting, sender } = factsOf(state);
      return {
        template: 'member.reminder',
        now: writtenAt,
        coming: state.coming.get(seatId) === personId,
        items: meeting.items,
        ...(meeting.papersUrl && { papersUrl: meeting.papersUrl }),
        ...(sender.replyNumber && { formNumber: sender.replyNumber }),
      };
    }
    default:
      return unreachable(about, 'kind of notice');
  }
}

/** Says whom the letter was for, above everything else (R25). */
function withFirstLine({ subject, text, html }: RenderedEmail, line: string): RenderedEmail {
  const paragraph = `<p style="margin:0 0 16px">${escapeHtml(line.trim())}</p>\n`;
  return { subject, text: `${line}${text}`, html: html.replace(/<body[^>]*>\n/, (body) => `${body}${paragraph}`) };
}
