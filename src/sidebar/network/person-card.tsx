/** One person: who they are, when you last talked, whom they know, and the ways on from here. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../api';
import { Button } from '../shared/components';
import { sayDay, sayDistance } from '../shared/dates';
import { Icon } from '../shared/icon';
import { count } from '../shared/words';
import { type NetworkModel, sayJob, sayStanding, YOU } from './model';
import { useEscape } from './use-escape';

export interface PersonCardProps {
  readonly model: NetworkModel;
  readonly person: number;
  readonly onPick: (key: string | null) => void;
  readonly onGoTo: (place: { readonly tab: string; readonly row: number }) => void;
  readonly onAskAbout: (company: string) => void;
}

const FIRST_SHOWN = 12;

/** Today where the person sits: only "3 days ago" is said with it. */
function today(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as Day;
}

export function PersonCard({ model, person: index, onPick, onGoTo, onAskAbout }: PersonCardProps) {
  const { report } = model;
  const person = report.people[index];
  const heading = useRef<HTMLHeadingElement>(null);
  // Chosen far down a list or on the map: here is what was asked for.
  useEffect(() => heading.current?.focus(), []);
  const card = useRef<HTMLElement>(null);
  useEscape(card, () => onPick(null));
  if (person === undefined) return null;
  const { place, lastTalk } = person;
  const company = report.companies[model.companyOf.get(index) ?? -1];
  const colleagues = (company?.people ?? []).filter((one) => one !== index);
  const links = model.neighbours[index] ?? [];
  const job = sayJob(person);
  return (
    <section class="person" ref={card} aria-label={person.name}>
      <div class="person-head">
        <h2 class="headline" tabIndex={-1} ref={heading}>
          <bdi>{person.name}</bdi>
        </h2>
        <Button kind="text" label={`Close ${person.name}`} onClick={() => onPick(null)}>
          <Icon name="close" />
        </Button>
      </div>
      {index === YOU ? (
        <p class="quiet">Everybody you have talked to hangs on you.</p>
      ) : (
        <>
          {job === '' ? null : (
            <p>
              <bdi>{job}</bdi>
            </p>
          )}
          <p class="quiet">
            {[
              sayStanding(person),
              lastTalk === null ? '' : `last talk ${sayDay(lastTalk, today())} (${sayDistance(lastTalk, today())})`,
              person.term ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {person.joins > 1 ? (
            <p class="notice">
              <Icon name="info" /> Holds {person.joins} parts of a group together.
            </p>
          ) : null}
        </>
      )}
      <PeopleButtons
        title={count(links.length, 'link', 'links')}
        model={model}
        people={links.map(({ person: other, how }) => ({ person: other, how }))}
        onPick={onPick}
      />
      {colleagues.length === 0 ? null : (
        <PeopleButtons
          title={`Also at ${company?.name ?? ''}`}
          model={model}
          people={colleagues.map((one) => ({ person: one, how: '' }))}
          onPick={onPick}
        />
      )}
      <div class="buttons">
        {place === null ? null : (
          <Button onClick={() => onGoTo(place)} label={`Go to row ${place.row}: ${person.name}`}>
            Go to row {place.row}
          </Button>
        )}
        {person.company === '' || index === YOU ? null : (
          <Button onClick={() => onAskAbout(person.company)}>Ways to {person.company}</Button>
        )}
      </div>
    </section>
  );
}

interface PeopleButtonsProps {
  readonly title: string;
  readonly model: NetworkModel;
  readonly people: readonly { readonly person: number; readonly how: string }[];
  readonly onPick: (key: string) => void;
}

function PeopleButtons({ title, model, people, onPick }: PeopleButtonsProps) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  return (
    <div class="person-links">
      <h3>{title}</h3>
      <ul>
        {people.slice(0, shown).map(({ person, how }) => {
          const other = model.report.people[person];
          return other === undefined ? null : (
            <li key={other.key}>
              <button type="button" class="link-button" onClick={() => onPick(other.key)}>
                <bdi>{other.name}</bdi>
              </button>
              {how === '' ? null : (
                <span class="quiet">
                  {' '}
                  <bdi>{how}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {people.length > shown ? (
        <Button kind="text" onClick={() => setShown(shown + 50)}>
          Show more of {people.length}
        </Button>
      ) : null}
    </div>
  );
}
