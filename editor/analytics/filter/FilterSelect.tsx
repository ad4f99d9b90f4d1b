import { Select } from '@mantine/core';
import { widthOf } from './widthOf.ts';

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
  return <Select size="sm" allowDeselect={false} title={shown} value={value} data={data} style={{ flexBasis: `calc(max(${widthOf(shown)}, ${widthOf(rest.label)}) + 46px)` }} {...rest} />;
}
