import {
  ChatIcon,
  ExclamationmarkTriangleIcon,
  GavelIcon,
  PauseIcon,
  PhoneIcon,
  ThumbUpIcon,
} from '@navikt/aksel-icons';
import { ATTENTION_TYPES, type Attention, type AttentionType } from '#shared/contracts/meeting-list.ts';
import { type AttentionWord, attentionWord } from '#shared/texts/vocabulary.ts';
import type { StatusColor, StatusIcon } from '#web/staff/frame/status-tag.tsx';

interface AttentionLook {
  readonly color: StatusColor;
  readonly Icon: StatusIcon;
}

const danger: AttentionLook = { color: 'danger', Icon: ExclamationmarkTriangleIcon };
const warning: AttentionLook = { color: 'warning', Icon: ExclamationmarkTriangleIcon };

export const ATTENTION_LOOKS: Readonly<Record<AttentionType, AttentionLook>> = {
  notQuorate: danger,
  exhausted: danger,
  openSoon: danger,
  providerDown: danger,
  callNeeded: { color: 'warning', Icon: PhoneIcon },
  noPresiding: { color: 'warning', Icon: GavelIcon },
  withdrawalAsked: warning,
  listIncomplete: warning,
  stopped: { color: 'warning', Icon: PauseIcon },
  awaitingApproval: { color: 'warning', Icon: ThumbUpIcon },
  assessment: { color: 'warning', Icon: GavelIcon },
  unclearAnswer: { color: 'warning', Icon: ChatIcon },
  conflict: warning,
};

/** The order of the list of types is the order of how much they need somebody. */
export function worstFirst(one: Pick<Attention, 'type'>, other: Pick<Attention, 'type'>): number {
  return ATTENTION_TYPES.indexOf(one.type) - ATTENTION_TYPES.indexOf(other.type);
}

interface AttentionTag {
  readonly type: AttentionType;
  readonly word: AttentionWord;
}

/** What a meeting's status says, the worst first. Each word stands once, however many seats it is true of. */
export function tagsOf(attention: readonly Attention[]): readonly AttentionTag[] {
  const tags = attention.toSorted(worstFirst).map((one) => ({ type: one.type, word: attentionWord(one) }));
  return tags.filter(({ word }, index) => tags.findIndex((tag) => tag.word === word) === index);
}
