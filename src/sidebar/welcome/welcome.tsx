/** The three steps and the end; each step can be skipped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MENU_PLACE } from '../../domain/menu-place';
import { Button, Section } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { callServer, closePage, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useSaver } from '../shared/use-server';
import { RemindersStep } from './reminders-step';
import { SetUpStep } from './set-up-step';
import { YouStep } from './you-step';

const STEPS = [
  { title: 'Set up your tabs', Step: SetUpStep, later: 'Set up my tabs' },
  { title: 'Who you are', Step: YouStep, later: 'Change reminders and settings' },
  { title: 'A mail each morning', Step: RemindersStep, later: 'Change reminders and settings' },
] as const;

export function Welcome() {
  const settings = useLoad('getSettings');
  const [outcomes, setOutcomes] = useState<readonly (string | null)[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const number = outcomes.length;
  useEffect(() => {
    if (number > 0) heading.current?.focus();
  }, [number]);
  const step = STEPS[number];
  if (step === undefined) return <End outcomes={outcomes} heading={heading} />;
  const { title, Step } = step;
  return (
    <>
      <header class="welcome-head">
        {number === 0 ? <p>Three short steps, and your job search looks after its own dates.</p> : null}
        <p class="caption">
          Step {number + 1} of {STEPS.length}
        </p>
        <h2 class="headline" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <Step key={title} settings={settings} onNext={(done) => setOutcomes([...outcomes, done])} />
    </>
  );
}

interface EndProps {
  readonly outcomes: readonly (string | null)[];
  readonly heading: preact.RefObject<HTMLHeadingElement | null>;
}

function End({ outcomes, heading }: EndProps) {
  const speaker = useSpeaker();
  const saver = useSaver();
  const [over, setOver] = useState(false);
  async function finish(): Promise<void> {
    try {
      const end = await saver.save('finish', () => callServer('finishWelcome'));
      if (end === null) return;
      setOver(true);
      if (end.opened === 'sidebar') closePage();
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }
  return (
    <>
      <h2 class="headline" ref={heading} tabIndex={-1}>
        That is all
      </h2>
      <Section title="What was done">
        <ul class="outcomes">
          {STEPS.map(({ title, later }, index) => {
            const done = outcomes[index] ?? null;
            return (
              <li key={title}>
                {done === null ? (
                  <span class="quiet">
                    {title}: skipped. It is in the menu {MENU_PLACE}, under {later}.
                  </span>
                ) : (
                  <>
                    <Icon name="done" class="good" /> {done}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      <p>Everything is in the menu {MENU_PLACE}. This page does not come again.</p>
      <Footer>
        <Button kind="filled" onClick={() => void finish()} busy={saver.busy.has('finish')} disabled={over}>
          Start
        </Button>
      </Footer>
    </>
  );
}
