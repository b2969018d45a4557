/** Which part of the way is shown: the offers to decide on, or what is left to do once one was accepted. */
import { useEffect, useRef } from 'preact/hooks';
import type { ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useReloadOnReturn, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { Afterwards } from './afterwards';
import { Offers } from './offers';
import type { Store } from './store';

export function Landing() {
  const report = useLoad('getLanding');
  useReloadOnReturn(report);
  const { value, reload } = report;
  const speaker = useSpeaker();
  const saver = useSaver();
  const part = useRef<HTMLDivElement>(null);
  const accepted = value?.accepted?.id ?? null;
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (value === null) return;
    // Another part of the way is shown now: whoever reads by ear begins at its top.
    if (before.current !== undefined && before.current !== accepted)
      part.current?.querySelector<HTMLElement>('.headline')?.focus();
    before.current = accepted;
  }, [value, accepted]);

  if (value === null) return <Waiting loaded={report} label="Looking up your offers" rows={3} />;

  const store: Store = async (key, work, say) => {
    try {
      const saved = await saver.save(key, work);
      if (saved === null) return false;
      if (say === undefined) speaker.say(saved.message);
      else say(saved);
      reload();
      return true;
    } catch (error) {
      const { code, message } = error as ServerProblem;
      const isOld = code === 'row-changed' || code === 'stale' || code === 'not-due';
      speaker.warn(message, isOld ? { label: 'Read the sheet again', onChoose: reload } : undefined);
      return false;
    }
  };
  const view = { report: value, busy: saver.busy, store };
  return (
    <div class="landing" ref={part}>
      <Trouble loaded={report} />
      {value.accepted === null ? (
        <Offers {...view} />
      ) : (
        <Afterwards {...view} accepted={value.accepted} reload={reload} />
      )}
    </div>
  );
}
