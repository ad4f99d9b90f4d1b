import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';
import type { Value } from '../../../../engine/sdk/value.ts';
import type { FlowGuide } from '../flowGuide.ts';
import type { Story } from '../readStory.ts';

/** How a text that the customer typed sounded; 0 to 1 each. */
export interface Mood {
  readonly seq: number;
  readonly score: number;
  readonly anger: number;
  readonly complaint: number;
  readonly text: string;
}

/** What a brief is made of. */
export interface BriefSource {
  readonly story: Story;
  readonly guide: Pick<FlowGuide, 'words' | 'type' | 'outlet' | 'sets'>;
  /** Oldest first. */
  readonly moods: readonly Mood[];
  readonly variables: readonly { readonly name: string; readonly title: BilingualText; readonly value: Value; readonly changed: boolean }[];
}
