import { Select } from '@mantine/core';

interface Choice {
  readonly label: string;
  readonly value: string;
}

interface Props {
  label: string;
  value: string;
  data: readonly (string | Choice | { readonly group: string; readonly items: Choice[] })[];
  onChange: (value: string | null) => void;
  searchable?: boolean;
  /** So many are offered at once; more are found by typing. */
  limit?: number;
}

/** One choice of the filter bar, as wide as what is chosen. */
export function FilterSelect({ data, value, ...rest }: Props) {
  const shown = data.flatMap((each) => (typeof each === 'string' ? { label: each, value: each } : 'items' in each ? each.items : [each])).find((each) => each.value === value)?.label ?? value;
  return <Select size="sm" allowDeselect={false} title={shown} value={value} data={data} style={{ flexBasis: `calc(${Math.max(widthOf(shown), widthOf(rest.label))}ch + 46px)` }} {...rest} />;
}

/** In digits' widths. */
function widthOf(text: string): number {
  return Array.from(text, (letter) => (letter > '\u2E80' ? 1.8 : 0.95)).reduce((sum, width) => sum + width, 0);
}
