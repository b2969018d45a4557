/**
 * Moving cards: shown at once, saved meanwhile, put back with everything that was typed where saving fails, and never
 * written over what somebody changed in the sheet since.
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ApplicationDetails, Day, PipelineReport, Stage, StageMoveInput } from '../../api';
import { callServer, ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { type Loaded, useSaver } from '../shared/use-server';
import { type Card, withMove } from './board-model';
import { firstAnswers, isAskedNothing, landsIn, type MoveAnswers, moveInput } from './stage-questions';

/** A form that is open: where the card goes, what was typed, and what went wrong when it was sent. */
export interface AskedMove {
  readonly card: Card;
  readonly to: Stage;
  readonly answers: MoveAnswers;
  readonly problem: ServerProblem | null;
  /** The row as it is in the sheet now, where that is not what the person saw. */
  readonly sheet: ApplicationDetails | null;
  /** Counts the times it was sent and came back. */
  readonly attempt: number;
}

export interface Moves {
  /** Cards on the way, with the stage they are shown in. */
  readonly moving: ReadonlyMap<string, Stage>;
  /** Cards that were moved since the board was opened; they stand on top, where they are found again. */
  readonly recent: ReadonlySet<string>;
  readonly asked: AskedMove | null;
  /** Asks what the stage needs, or moves at once where it needs nothing. */
  request(card: Card, to: Stage): void;
  submit(asked: AskedMove): void;
  /** Closes the form; what was typed is there when it is opened again. */
  close(asked: AskedMove): void;
}

function asProblem(error: unknown): ServerProblem {
  return error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error));
}

function save(input: StageMoveInput): Promise<{ readonly message: string }> {
  return input.to === 'Accepted'
    ? callServer('acceptOffer', { id: input.id, ...(input.seen === undefined ? {} : { seen: input.seen }) })
    : callServer('moveStage', input);
}

/** @param onMoved Called with the card's id when it comes to stand elsewhere, or when its form is closed. */
export function useMoves(loaded: Loaded<PipelineReport>, onMoved: (id: string) => void): Moves {
  const speaker = useSpeaker();
  const { save: saveOnce } = useSaver();
  const [moving, setMoving] = useState<ReadonlyMap<string, Stage>>(new Map());
  const [recent, setRecent] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const drafts = useRef(new Map<string, MoveAnswers>());
  // Answers come after later clicks: they must see what is shown then.
  const now = useRef({ loaded, asked });
  now.current = { loaded, asked };

  const show = useCallback((id: string, stage: Stage | null) => {
    setMoving((before) => {
      const next = new Map(before);
      if (stage === null) next.delete(id);
      else next.set(id, stage);
      return next;
    });
  }, []);

  async function failed(move: AskedMove, error: unknown): Promise<void> {
    const { card } = move;
    const problem = asProblem(error);
    const id = card.application.id;
    drafts.current.set(draftKey(move), move.answers);
    let again: AskedMove = { ...move, problem, sheet: null, attempt: move.attempt + 1 };
    if (problem.code === 'stale') {
      try {
        again = { ...again, sheet: await callServer('getApplication', { id }) };
        now.current.loaded.reload();
      } catch (cause) {
        again = { ...again, problem: asProblem(cause) };
      }
    }
    show(id, null);
    const name = card.application.company;
    if (now.current.asked === null) setAsked(again);
    else
      speaker.warn(`${name} was not moved. ${again.problem?.message ?? ''}`, {
        label: 'Look',
        onChoose: () => setAsked(again),
      });
  }

  async function send(move: AskedMove): Promise<void> {
    const { card, to, answers } = move;
    const { id } = card.application;
    const input = moveInput(to, card, answers);
    const done = await saveOnce(id, () => {
      setAsked(null);
      show(id, landsIn(input));
      onMoved(id);
      return save(input).catch(async (error: unknown) => {
        await failed(move, error);
        onMoved(id);
        return null;
      });
    });
    if (done === null) return;
    drafts.current.delete(draftKey(move));
    const { value } = now.current.loaded;
    const parked = input.parkedUntil ?? input.tryAgainOn;
    if (value !== null)
      now.current.loaded.set(
        withMove(value, id, landsIn(input), {
          ...(input.nextStep === undefined ? {} : { nextStep: input.nextStep }),
          ...(input.nextStepDue === undefined ? {} : { nextStepDue: input.nextStepDue }),
          ...(input.interviewOn === undefined ? {} : { interviewOn: input.interviewOn }),
          ...(input.decideBy === undefined ? {} : { decideBy: input.decideBy }),
          ...(parked === undefined ? {} : { parkedUntil: parked }),
        }),
      );
    setRecent((before) => new Set([...before, id]));
    show(id, null);
    speaker.say(done.message);
    now.current.loaded.reload();
  }

  function request(card: Card, to: Stage): void {
    const { value } = now.current.loaded;
    if (value === null || card.stage === to || card.moving) return;
    const { application } = card;
    const first = firstAnswers(to, application, value.date, value.parkDays);
    const move: AskedMove = { card, to, answers: first, problem: null, sheet: null, attempt: 0 };
    if (isAskedNothing(to, application)) void send(move);
    else setAsked({ ...move, answers: drafts.current.get(draftKey(move)) ?? first });
  }

  return {
    moving,
    recent,
    asked,
    request,
    submit: (move) => void send(move),
    close: (move) => {
      drafts.current.set(draftKey(move), move.answers);
      setAsked(null);
      onMoved(move.card.application.id);
    },
  };
}

function draftKey({ card, to }: AskedMove): string {
  return `${to} ${card.application.id}`;
}

/** The move again, on top of what the sheet says now: everything in it has been seen. */
export function ontoSheet(move: AskedMove, sheet: ApplicationDetails): AskedMove {
  const { fields, stage } = sheet;
  const application = {
    ...move.card.application,
    contact: fields.contact,
    contactLinkedIn: fields.contactLinkedIn,
    nextStep: fields.nextStep,
    nextStepDue: fields.nextStepDue as Day | null,
    interviewOn: fields.interviewOn,
    decideBy: fields.decideBy,
    why: fields.why,
  };
  return { ...move, card: { ...move.card, application, stage }, problem: null, sheet: null };
}
