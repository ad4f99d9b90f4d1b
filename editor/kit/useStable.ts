import { useMemo } from 'react';

/** The same object from one render to the next for as long as it says the same: for memos and effects that hang on it. For what JSON can hold. */
export function useStable<Value>(value: Value): Value {
  const said = JSON.stringify(value);
  // oxlint-disable-next-line react/exhaustive-deps -- another object that says the same is to change nothing
  return useMemo(() => value, [said]);
}
