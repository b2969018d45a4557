/** Loading from and saving to the server as hooks: every state a view must show, and no save twice. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onReturn } from './clock';
import { callServer, type FunctionName, type InputOf, ServerProblem, SLOW_MS, type ValueOf } from './server';

export interface Loaded<Value> {
  /** What was loaded last; kept while it is loaded anew and when that fails. */
  readonly value: Value | null;
  readonly loading: boolean;
  /** It has been loading for longer than people wait without asking. */
  readonly slow: boolean;
  readonly problem: ServerProblem | null;
  /** How often the server has answered with a value. */
  readonly loads: number;
  reload(): void;
  /** Replaces what is shown, for an answer that came with a save. */
  set(value: Value): void;
}

function asProblem(error: unknown): ServerProblem {
  return error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error));
}

/** Loads at once and on `reload`; an answer overtaken by a later call is not shown. */
export function useLoad<Name extends FunctionName>(name: Name, ...input: InputOf<Name>): Loaded<ValueOf<Name>> {
  const [value, setValue] = useState<ValueOf<Name> | null>(null);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const [loading, setLoading] = useState(true);
  const [loads, setLoads] = useState(0);
  const slow = useSlow(loading);
  const newest = useRef(0);
  const key = JSON.stringify(input);

  const reload = useCallback(() => {
    newest.current += 1;
    const number = newest.current;
    setLoading(true);
    callServer(name, ...(JSON.parse(key) as InputOf<Name>))
      .then((loaded) => {
        if (number !== newest.current) return;
        setValue(loaded);
        setLoads((before) => before + 1);
        setProblem(null);
        setLoading(false);
      })
      .catch((error: unknown) => {
        if (number !== newest.current) return;
        setProblem(asProblem(error));
        setLoading(false);
      });
  }, [name, key]);

  useEffect(reload, [reload]);
  const isOffline = problem?.code === 'offline';
  useEffect(() => {
    if (!isOffline) return;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [isOffline, reload]);
  const set = useCallback((next: ValueOf<Name>) => {
    newest.current += 1;
    setValue(next);
    setProblem(null);
    setLoading(false);
  }, []);
  return { value, loading, slow, problem, loads, reload, set };
}

/** True when `running` has been true for long. */
function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  return slow;
}

/** A minute: nobody has changed much in the sheet in less, and every load is work for the spreadsheet. */
const FRESH_FOR_MS = 60_000;

/** Loads anew when the person comes back to the sidebar from the sheet, where they may have changed what it shows. */
export function useReloadOnReturn({ reload, loading }: Pick<Loaded<unknown>, 'reload' | 'loading'>): void {
  const loadedAt = useRef(Date.now());
  useEffect(() => {
    if (!loading) loadedAt.current = Date.now();
  }, [loading]);
  useEffect(() => {
    return onReturn(() => {
      if (Date.now() - loadedAt.current > FRESH_FOR_MS) reload();
    });
  }, [reload]);
}

export interface Saver {
  /** Keys of what is being saved now. */
  readonly busy: ReadonlySet<string>;
  /**
   * Runs `work` unless something with the same key is still running: a double click saves once.
   * Resolves to null where it was refused for that reason; rejects with a ServerProblem.
   */
  save<Value>(key: string, work: () => Promise<Value>): Promise<Value | null>;
}

export function useSaver(): Saver {
  const running = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const save = useCallback(async <Value>(key: string, work: () => Promise<Value>): Promise<Value | null> => {
    if (running.current.has(key)) return null;
    running.current.add(key);
    setBusy(new Set(running.current));
    try {
      return await work();
    } catch (error) {
      throw asProblem(error);
    } finally {
      running.current.delete(key);
      setBusy(new Set(running.current));
    }
  }, []);
  return { busy, save };
}
