/** The pipeline as a whole: search, the stages with their cards, the outcomes, how far they got, what is worth knowing. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PipelineReport, ServerFunctions, Stage } from '../../api';
import { Button, EmptyState, FoldedSection } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { type Loaded, useLoad, useReloadOnReturn } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import type { Draft } from './application-draft';
import { ApplicationForm } from './application-form';
import { type Card, capNote, cardsOf, companiesIn, isFiltering, matching, NO_FILTER, WORKING } from './board-model';
import { CardRow } from './card';
import { Column } from './column';
import { FilterBar } from './filter-bar';
import { Funnel } from './funnel';
import { MoveForm } from './move-form';
import { useCarry } from './use-carry';
import { useMoves } from './use-moves';
import { useProposals } from './use-people';
import { useWide } from './use-wide';

export function Pipeline() {
  const loaded = useLoad('getPipeline');
  useReloadOnReturn(loaded);
  const { value } = loaded;
  if (value === null) return <Waiting loaded={loaded} label="Reading your applications" />;
  return (
    <>
      <Trouble loaded={loaded} />
      <Board report={value} loaded={loaded} />
    </>
  );
}

interface BoardProps {
  readonly report: PipelineReport;
  readonly loaded: Loaded<ReturnType<ServerFunctions['getPipeline']>>;
}

/** Cards drawn at a time in one stage. */
const AT_A_TIME = { wide: 30, narrow: 10 } as const;

/** The form of a new application, or of the one with this id. */
type OpenForm = { readonly id: string | null };

function Board({ report, loaded }: BoardProps) {
  const speaker = useSpeaker();
  const wide = useWide();
  const [filter, setFilter] = useState(NO_FILTER);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [dragged, setDragged] = useState<Card | null>(null);
  const drafts = useRef(new Map<string, Draft>());
  const focusOn = useFocusKeeper();
  const moves = useMoves(loaded, focusOn);
  const proposals = useProposals(form !== null || moves.asked !== null);
  const stages = report.stages.map(({ stage }) => stage);
  const { moving, recent } = moves;

  const cards = useMemo(() => cardsOf(report, moving, recent), [report, moving, recent]);
  const shown = useMemo(() => matching(cards, filter), [cards, filter]);
  const inStage = (list: readonly Card[], stage: Stage | null): readonly Card[] =>
    list.filter((card) => card.stage === stage);
  const carry = useCarry(stages, (stage) => inStage(cards, stage).length, moves.request);
  const filtering = isFiltering(filter);
  useEffect(() => {
    if (carry.target !== null)
      document.querySelector(`[data-stage="${carry.target}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [carry.target]);

  const rowOf = (card: Card) => (
    <CardRow
      key={card.application.id}
      card={card}
      today={report.date}
      stages={stages}
      carry={carry}
      onOpen={() => setForm({ id: card.application.id })}
      onMove={(to) => moves.request(card, to)}
      onDragStart={() => setDragged(card)}
      onDragEnd={() => setDragged(null)}
    />
  );
  const columnOf = (stage: Stage) => {
    const all = inStage(cards, stage);
    const isWorking = WORKING.includes(stage);
    const visible = inStage(shown, stage);
    return (
      <Column
        key={stage}
        title={stage}
        stage={stage}
        cards={visible}
        total={all.length}
        cap={capNote(stage, all.length, report.caps)}
        atATime={wide ? AT_A_TIME.wide : AT_A_TIME.narrow}
        folds={!wide || !isWorking}
        startsOpen={filtering ? visible.length > 0 : isWorking && visible.length > 0}
        isTarget={carry.target === stage}
        dragging={dragged !== null}
        onDrop={() => {
          if (dragged !== null) moves.request(dragged, stage);
          setDragged(null);
        }}
      >
        {rowOf}
      </Column>
    );
  };
  const columns = (list: readonly Stage[]) =>
    list.filter((stage) => filter.stage === null || filter.stage === stage).map(columnOf);
  const unread = inStage(shown, null);

  function showRow(tab: string, row: number): void {
    callServer('showCell', { tab, cell: `A${row}` }).catch((error: ServerProblem) => speaker.warn(error.message));
  }

  return (
    <>
      <p class="visually-hidden" role="status" aria-live="assertive">
        {carry.spoken}
      </p>
      {cards.length === 0 ? (
        <EmptyState title="Start with a list of companies">
          <p>
            Find about {report.caps.companies} companies you would work for: first those you have thought of before,
            then those you hear of. The only question is whether you would work there.
          </p>
          <p class="quiet">Add them here one after the other, or type them into the Applications tab.</p>
        </EmptyState>
      ) : (
        <>
          <FilterBar
            filter={filter}
            stages={stages}
            shown={shown.length}
            total={cards.length}
            companies={companiesIn(cards)}
            aim={report.caps.companies}
            onChange={setFilter}
          />
          {shown.length === 0 ? (
            <EmptyState title="Nothing matches">
              <Button onClick={() => setFilter(NO_FILTER)}>Show all</Button>
            </EmptyState>
          ) : (
            <>
              {unread.length === 0 ? null : (
                <div class="board one">
                  <Column
                    title="Stage not understood"
                    stage={null}
                    cards={unread}
                    total={inStage(cards, null).length}
                    cap={{ level: 'warning', text: 'Move these to the stage you mean' }}
                    atATime={AT_A_TIME.narrow}
                    folds
                    startsOpen={!wide || filtering}
                    isTarget={false}
                    dragging={false}
                    onDrop={() => undefined}
                  >
                    {rowOf}
                  </Column>
                </div>
              )}
              <div class={filter.stage === null ? 'board working' : 'board one'}>
                {columns(stages.filter((stage) => WORKING.includes(stage)))}
              </div>
              <div class={filter.stage === null ? 'board outcomes' : 'board one'}>
                {columns(stages.filter((stage) => !WORKING.includes(stage)))}
              </div>
            </>
          )}
          {report.health.length === 0 ? null : (
            <FoldedSection title="Worth knowing" aside={String(report.health.length)}>
              <ul class="health">
                {report.health.map((note) => (
                  <li key={note.id}>{note.message}</li>
                ))}
              </ul>
            </FoldedSection>
          )}
          <Funnel report={report} />
        </>
      )}
      <Footer>
        <div class="buttons">
          <Button kind="filled" onClick={() => setForm({ id: null })}>
            {cards.length === 0 ? 'Add the first company' : 'Add an application'}
          </Button>
        </div>
      </Footer>
      {moves.asked === null ? null : (
        <MoveForm
          key={`${moves.asked.to} ${moves.asked.card.application.id} ${moves.asked.attempt}`}
          asked={moves.asked}
          today={report.date}
          proposals={proposals}
          onSubmit={moves.submit}
          onClose={moves.close}
        />
      )}
      {form === null ? null : (
        <ApplicationForm
          id={form.id}
          today={report.date}
          stages={stages}
          proposals={proposals}
          draft={drafts.current.get(form.id ?? '') ?? null}
          onDraft={(draft) => {
            if (draft === null) drafts.current.delete(form.id ?? '');
            else drafts.current.set(form.id ?? '', draft);
          }}
          onSaved={(message, closes) => {
            if (closes) {
              setForm(null);
              if (form.id !== null) focusOn(form.id);
              speaker.say(message);
            }
            loaded.reload();
          }}
          onShowRow={showRow}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
}

/**
 * A card that moves to another list is drawn anew, and the focus would fall to the page. It is kept on the card until the
 * person takes it elsewhere.
 */
function useFocusKeeper(): (id: string) => void {
  const kept = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (kept.current === null) return;
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== null) {
      if (activeElement.closest('[data-card]')?.getAttribute('data-card') !== kept.current) kept.current = null;
      return;
    }
    const card = document.querySelector(`[data-card="${CSS.escape(kept.current)}"] .card-open`);
    if (card instanceof HTMLElement) card.focus();
  });
  return (id) => {
    kept.current = id;
    // The form that was sent still has the focus; it goes with it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
}
