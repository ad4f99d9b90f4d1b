import '@xyflow/react/dist/base.css';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Background, ReactFlow, type EdgeTypes, type NodeTypes, type ReactFlowInstance } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { cardKey, drawCells, type CardCell, type DropOffCell, type ShareEdge } from './drawCells.ts';
import { DrawingContext } from './DrawingContext.ts';
import { DropOffCard } from './DropOffCard.tsx';
import { tinyUnder } from './distance.ts';
import { FarLines } from './FarLines.tsx';
import { firstView } from './firstView.ts';
import { FrameCard } from './FrameCard.tsx';
import type { HeatScale } from './heat.ts';
import { NoteCard } from './NoteCard.tsx';
import { revealCard } from './revealCard.ts';
import { ShareLine } from './ShareLine.tsx';
import { showAll } from './showAll.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import './drawing.css';

interface Props {
  drawn: LaidOver;
  /** In flow order. */
  readings: readonly NodeReading[];
  /** Whether readings are compared with others. */
  compared: boolean;
  /** Null where nothing is coloured. */
  scale: HeatScale | null;
  /** The node whose panel is open; null is the rescue, undefined none. */
  selected: string | null | undefined;
  onOpen: (node: string | null) => void;
}

const nodeTypes: NodeTypes = { card: DropOffCard, frame: FrameCard, note: NoteCard };
const edgeTypes: EdgeTypes = { share: ShareLine };
const noEdges: ShareEdge[] = [];
const noAttribution = { hideAttribution: true };
const onward: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown']);
const back: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp']);

/** A flow as it was in a version, to be read, with what became of its visits. */
export function FlowDrawing({ drawn, readings, compared, scale, selected, onOpen }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ReactFlowInstance<DropOffCell, ShareEdge> | null>(null);
  const { cells, cards, lines } = useMemo(() => drawCells(drawn, readings, compared, language), [drawn, readings, compared, language]);
  const drawing = useMemo(() => ({ scale, selected: selected === undefined ? null : cardKey(selected) }), [scale, selected]);
  const [tiny, setTiny] = useState(false);
  const nodes = useMemo((): DropOffCell[] => [...cells], [cells]);

  // What a link or a list points at is brought into sight, also when a panel has taken room from the drawing.
  const reveal = useEffectEvent((key: string) => {
    if (view !== null) revealCard(view, element.current, cards, key);
  });
  useEffect(() => {
    if (view === null || drawing.selected === null) return undefined;
    const frame = requestAnimationFrame(() => reveal(drawing.selected ?? ''));
    return () => cancelAnimationFrame(frame);
  }, [view, drawing.selected]);

  function open(target: EventTarget): void {
    const key = keyOf(target);
    const found = cards.find(({ id }) => id === key);
    if (found) onOpen(found.data.reading.node);
  }

  function press(event: KeyboardEvent): void {
    const key = keyOf(event.target);
    if (key === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = cards.findIndex(({ id }) => id === key);
    const next = onward.has(event.key) ? at + 1 : back.has(event.key) ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? cards.length - 1 : null;
    if (next === null) return;
    event.preventDefault();
    goTo(cards[next]);
  }

  function goTo(card: CardCell | undefined): void {
    if (card === undefined || view === null) return;
    revealCard(view, element.current, cards, card.id);
    // A card out of sight is drawn once it comes in.
    const focus = () => {
      const found = element.current?.querySelector(`[data-card="${CSS.escape(card.id)}"] > button`);
      if (found instanceof HTMLElement) found.focus({ preventScroll: true });
      return found instanceof HTMLElement;
    };
    if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus));
  }

  return (
    <DrawingContext value={drawing}>
      <ReactFlow<DropOffCell, ShareEdge>
        ref={element}
        className={tiny ? 'drop-off-drawing tiny' : 'drop-off-drawing'}
        role="group"
        aria-label={t('drawing.label')}
        nodes={nodes}
        edges={tiny ? noEdges : lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={(instance) => {
          setView(instance);
          firstView(instance, element.current, cards);
        }}
        onMove={(_event, { zoom }) => setTiny(zoom < tinyUnder)}
        onNodeClick={({ target }) => open(target)}
        onKeyDown={press}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        minZoom={0.05}
        maxZoom={2}
        onlyRenderVisibleElements
        proOptions={noAttribution}
      >
        <Background gap={24} size={1.5} />
        {tiny && <FarLines lines={lines} cards={cards} />}
        <ZoomButtons onAll={() => view && showAll(view, element.current, cards)} />
      </ReactFlow>
    </DrawingContext>
  );
}

/** The key of the card that something stands in. */
function keyOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-card]')?.getAttribute('data-card') ?? null) : null;
}
