/** @jsxImportSource preact */
import { Bubble } from './Bubble.tsx';
import { Choices } from './Choices.tsx';
import { Delivery } from './Delivery.tsx';
import { Icon } from './Icon.tsx';
import { Rating } from './Rating.tsx';
import { Survey, type SurveyActions } from './Survey.tsx';
import { clockTime, dayName } from '../clockTime.ts';
import { keyOf, type Group as GroupOf } from '../groups.ts';
import type { Choice, SurveyState } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';
import type { TimelineEntry } from '../chatStore.ts';

interface Props {
  group: GroupOf;
  texts: Texts;
  /** The seq whose choices may be pressed. */
  openSeq: number | undefined;
  /** What the customer said after this group. */
  answer: string | undefined;
  ratings: ReadonlyMap<number, boolean>;
  /** How the customer rated the conversation, once that is known. */
  survey: SurveyState | undefined;
  /** The seq of the last message that asks for a score. */
  scoreSeq: number | undefined;
  /** A question of the survey is open. */
  surveying: boolean;
  surveyActions: Omit<SurveyActions, 'onChoose'>;
  onChoose(choice: Choice): void;
  onRate(seq: number, helpful: boolean): void;
  onRetry(messageId: string): void;
  onRemove(messageId: string): void;
}

/** What one speaker said in a row, under their name and the time. */
export function Group({ group, texts, openSeq, answer, ratings, survey, scoreSeq, surveying, surveyActions, onChoose, onRate, onRetry, onRemove }: Props) {
  const { from, day } = group;
  return (
    <>
      {day !== undefined && <p class="day"><span>{dayName(day, new Date(), texts)}</span></p>}
      <section class={`group by-${from}`}>
        {(from === 'bot' || from === 'agent') && (
          <p class="speaker">
            <span class={`avatar of-${from}`}><Icon name={from === 'agent' ? 'person' : 'bot'} /></span>
            <span>{from === 'agent' ? texts.agent : texts.bot}</span>
            {from === 'bot' ? <span class="tag">{` · ${texts.botTag}`}</span> : group.name !== undefined && <span dir="auto">{` · ${group.name}`}</span>}
            <time dateTime={group.at}>{clockTime(group.at, texts)}</time>
          </p>
        )}
        {group.entries.map((entry) => (
          <div class="said-row" key={keyOf(entry)}>
            <Bubble text={'message' in entry ? entry.message.text : entry.pending.text} speaker={speakerOf(from, group.name, texts)} />
            {'message' in entry && entry.message.survey && (
              <Survey message={entry.message} texts={texts} open={openSeq === entry.message.seq} repeated={scoreSeq !== undefined && entry.message.seq < scoreSeq} surveying={surveying} answer={answer} state={survey} onChoose={onChoose} {...surveyActions} />
            )}
            {'message' in entry && entry.message.choices && !entry.message.survey && (
              <Choices choices={entry.message.choices} texts={texts} open={openSeq === entry.message.seq} answer={answer} onChoose={onChoose} />
            )}
            {'message' in entry && entry.message.rateable && (
              <Rating helped={ratings.get(entry.message.seq)} texts={texts} onRate={(helpful) => onRate(entry.message.seq, helpful)} />
            )}
            {'pending' in entry && <Delivery pending={entry.pending} texts={texts} onRetry={onRetry} onRemove={onRemove} />}
          </div>
        ))}
        {from === 'customer' && isSent(group.entries[group.entries.length - 1]) && <time class="sent-at" dateTime={group.at}>{clockTime(group.at, texts)}</time>}
      </section>
    </>
  );
}

function isSent(entry: TimelineEntry | undefined): boolean {
  return entry !== undefined && ('message' in entry || entry.pending.state === 'acknowledged');
}

function speakerOf(from: GroupOf['from'], name: string | undefined, texts: Texts): string {
  const speaker = { bot: texts.bot, agent: name ?? texts.agent, customer: texts.me, system: '' }[from];
  return speaker && `${speaker}${texts.colon}`;
}
