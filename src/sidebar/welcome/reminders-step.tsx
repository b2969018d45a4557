/** Reminders: what comes, when, and to whom; nothing comes unless it is switched on. */
import { useState } from 'preact/hooks';
import { Button, ErrorPanel } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { callServer, ServerProblem } from '../shared/server';
import { useSaver } from '../shared/use-server';
import type { StepProps } from './step-props';

export function RemindersStep({ settings, onNext }: StepProps) {
  const saver = useSaver();
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const busy = saver.busy.has('reminders');
  const to = settings.value?.reminders.to ?? null;
  const isOn = settings.value?.settings.remindersOn === true;

  async function switchOn(): Promise<void> {
    setProblem(null);
    try {
      const saved = await saver.save('reminders', () => callServer('saveSettings', { remindersOn: true }));
      if (saved === null) return;
      settings.set(saved);
      const next = saved.reminders.nextMail;
      onNext(`Reminders are on.${next === null ? '' : ` The next mail comes ${next}.`}`);
    } catch (error) {
      setProblem(error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error)));
    }
  }

  return (
    <>
      <p>
        One mail on weekday mornings says who to follow up with that day, why, and how to reach them. On days with
        nothing due, none comes.
      </p>
      <p>It goes to {to === null ? 'you' : <bdi>{to}</bdi>} and to nobody else. You can switch it off at any time.</p>
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={() => void switchOn()} busy={busy} />}
      <Footer>
        {isOn ? (
          <>
            <p>
              <Icon name="done" class="good" /> Reminders are on already.
            </p>
            <Button kind="filled" onClick={() => onNext('Reminders are on.')}>
              Next
            </Button>
          </>
        ) : (
          <>
            <Button kind="filled" onClick={() => void switchOn()} busy={busy}>
              Switch reminders on
            </Button>
            <Button kind="text" onClick={() => onNext(null)} disabled={busy}>
              Skip this step
            </Button>
          </>
        )}
      </Footer>
    </>
  );
}
