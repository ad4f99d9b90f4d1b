import type { FlowHandoff } from './flowHandoff.ts';

/** When a new flow gives a conversation to a person without a node saying so, until its operator decides otherwise. */
export function usualHandoff(to: string | null): FlowHandoff {
  return {
    button: true,
    phrases: {
      zh: ['转人工', '转接人工', '人工客服', '人工服务', '人工', '找人工', '真人', '找真人', '真人客服', '轉人工', '轉接人工', '找真人客服'],
      en: ['human', 'agent', 'representative', 'real person', 'live agent', 'talk to a person', 'talk to someone', 'speak to a person', 'speak to someone'],
    },
    complaints: 2,
    moodBelow: 0.05,
    moodFallsBy: 0.5,
    unmet: 3,
    to,
  };
}
