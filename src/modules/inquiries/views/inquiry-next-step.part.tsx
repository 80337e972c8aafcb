import { formatDue } from '#desk/business-time';
import { Button, Form, NextStep } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { InquiryProps } from './inquiry.page.js';
import { dueState, timeLeftText } from './inquiry-words.js';

/** Whose turn it is, and what is to be done: above everything that has happened. */
export function InquiryNextStep(props: InquiryProps) {
  const { card, calendar, page } = props;
  const t = page.t.inquiries;
  const when = (at: Date | null) => (at ? formatDue(at.getTime(), page.now, page.language) : '');
  if (card.status === 'closed')
    return <p class="muted">{t.closedAs(t.outcomes[card.outcome ?? 'answered'], when(card.closedAt))}</p>;
  if (card.status === 'waiting_client' || card.status === 'waiting_third')
    return <NextStep when={t.waitingSince(when(card.pausedAt))} what={t.nextStepWaiting[card.status]} />;
  const over = dueState(card, page.now, calendar) === 'over';
  return (
    <NextStep
      {...turnOf(props)}
      over={over}
      actions={[<Finish key="d" {...props} />, <Take key="a" {...props} />]}
    />
  );
}

function turnOf({ card, calendar, page }: InquiryProps): { when: string; what: string } {
  const { t: texts, now, language } = page;
  const t = texts.inquiries;
  const due = formatDue(card.dueAt.getTime(), now, language);
  const left = timeLeftText(card.dueAt, now, calendar, texts, language);
  if (!card.assigneeName) return { when: t.nextStepNobody(due, left), what: t.assignIt };
  if (card.awaitsAnswer) return { when: t.nextStep(card.assigneeName, due, left), what: t.answerIt };
  return { when: t.nextStepAnswered(card.assigneeName), what: t.finishIt };
}

function Take({ card, may, meId, page }: InquiryProps) {
  if (!may.write || card.assigneeId === meId) return null;
  return (
    <Form
      action={`/henvendelser/${card.reference}/overtagelse`}
      layout="inline"
      hidden={machinery(page)}
      keyAction="a"
    >
      <Button tone={card.awaitsAnswer ? 'primary' : 'secondary'} keyHint="A">
        {page.t.inquiries.take}
      </Button>
    </Form>
  );
}

/** Answered, and nothing more to do: the next step is done, and with it the inquiry. */
function Finish({ card, may, page }: InquiryProps) {
  if (!may.write || card.awaitsAnswer || !card.assigneeName) return null;
  return (
    <Form
      action={`/henvendelser/${card.reference}/afslutning`}
      layout="inline"
      hidden={{ ...machinery(page), version: String(card.version), outcome: 'answered' }}
      keyAction="d"
    >
      <Button tone="primary" keyHint="D">
        {page.t.inquiries.actions.closeDo}
      </Button>
    </Form>
  );
}
