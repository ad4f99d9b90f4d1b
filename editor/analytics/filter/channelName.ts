import type { TFunction } from 'i18next';

/** What a channel is called; one that a client has named itself keeps its name. */
export function channelName(channel: string, t: TFunction<['analytics', 'app']>): string {
  return channel === 'page' || channel === 'widget' || channel === 'api' ? t(`filter.channels.${channel}`) : channel;
}
