import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { Period } from '../../analytics/filter/periodOf.ts';
import { createFlows } from '../../flows/flows.ts';
import { readDocument } from '../../flows/readDocument.ts';
import { askForNumberFirst } from './askForNumberFirst.ts';
import { cutQuestionShort } from './cutQuestionShort.ts';
import { localTime } from './localTime.ts';
import type { Incident } from './planIncident.ts';
import type { Stage } from './stage.ts';

const hour = 3_600_000;

/** Half-way through, the shop's flow gets its second version; on the bad day, the bank's gets one that fails and is taken back. */
export function planReleases({ house, agenda }: Stage, { from, to }: Period, incident: Incident | null, publishedBy: string): void {
  const flows = createFlows(house);

  async function publish(slug: string, change: (document: FlowDocument) => FlowDocument | null, note: string): Promise<void> {
    const id = flows.idOf(slug);
    if (id === undefined) return;
    const { document, revision } = flows.read(id);
    const changed = change(readDocument(document));
    if (changed === null) return;
    await flows.saveDraft(id, revision, changed, { by: publishedBy, tab: null });
    await flows.publish(id, { note, publishedBy, acceptDifferences: true });
  }

  agenda.add(localTime((from + to) / 2).midnight + 11 * hour, () => publish('shop-support', askForNumberFirst, '先问是否有订单号 / Ask first whether the order number is at hand'));
  if (incident === null) return;
  const bank = flows.idOf('bank-desk');
  if (bank === undefined) return;
  const good = flows.read(bank);
  agenda.add(incident.badVersion.from, () => publish('bank-desk', cutQuestionShort, '保留问题前 12 个字 / Keep the first 12 characters of a question'));
  agenda.add(incident.badVersion.to, async () => {
    if (good.liveVersion === null) return;
    await flows.setLive(bank, good.liveVersion);
    await flows.saveDraft(bank, flows.read(bank).revision, good.document, { by: publishedBy, tab: null });
  });
}
