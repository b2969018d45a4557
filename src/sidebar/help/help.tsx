/** The user's guide in a window: a table of contents, the pages, a search over them, and the way back. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button, EmptyState, Section } from '../shared/components';
import { Icon } from '../shared/icon';
import { count } from '../shared/words';
import type { GuidePage } from './guide-page';
import { blocksIn, elementsOf, guide, listBlocks } from './pages';
import { type Block, findBlocks } from './search';
import { CONTENTS, type Place, placeOf, usePlaces } from './use-places';

const SNIPPET = 180;

/** The page that was asked for, put into the window when it was opened; the contents where none was. */
function firstPlace(): Place {
  return placeOf(decodeURIComponent(document.getElementById('root')?.dataset.opensAt ?? ''));
}

export function Help() {
  const { place, moves, go, back, forward } = usePlaces(useMemo(firstPlace, []));
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const blocks = useMemo(listBlocks, []);
  const isSearching = words.trim().length > 1;
  const page = guide.find(({ name }) => name === place.page) ?? null;

  function leave(next: () => void): void {
    setWords('');
    next();
  }

  // At once after each drawing: two presses may follow each other quickly.
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key === '/' && !isTyping) field.current?.focus();
      else if (event.altKey && event.key === 'ArrowLeft' && back !== null) leave(back);
      else if (event.altKey && event.key === 'ArrowRight' && forward !== null) leave(forward);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <header class="help-bar">
        <div class="buttons">
          <Button onClick={() => leave(() => go(CONTENTS))}>All pages</Button>
          <Button label="Back" disabled={back === null} onClick={() => back !== null && leave(back)}>
            <Icon name="arrow" class="backwards" />
          </Button>
          <Button label="Forward" disabled={forward === null} onClick={() => forward !== null && leave(forward)}>
            <Icon name="arrow" />
          </Button>
        </div>
        <div class="field">
          <label for="words">Search</label>
          <input
            id="words"
            ref={field}
            type="search"
            autocomplete="off"
            value={words}
            placeholder="A few words, or a message you see"
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setWords('');
            }}
          />
        </div>
      </header>
      {isSearching ? (
        <Results
          words={words}
          blocks={blocks}
          onChoose={(block) => leave(() => go({ page: block.page, at: { block: block.place } }))}
        />
      ) : page === null ? (
        <Contents key={moves} takesFocus={moves > 0} onChoose={(name) => go({ page: name, at: null })} />
      ) : (
        <Page key={moves} page={page} at={place.at} takesFocus={moves > 0} onFollow={(route) => go(placeOf(route))} />
      )}
    </>
  );
}

interface ContentsProps {
  readonly takesFocus: boolean;
  readonly onChoose: (name: string) => void;
}

function Contents({ takesFocus, onChoose }: ContentsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const sections = [...new Set(guide.map(({ section }) => section))];
  return (
    <div class="contents">
      <h2 class="headline" ref={heading} tabIndex={-1}>
        What would you like to do?
      </h2>
      {sections.map((section) => (
        <Section key={section} title={section}>
          <ul class="list">
            {guide
              .filter((page) => page.section === section)
              .map(({ name, title, about }) => (
                <li key={name}>
                  <button type="button" class="help-line" onClick={() => onChoose(name)}>
                    <span class="help-title">{title}</span> <span class="quiet">{about}</span>
                  </button>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

interface PageProps {
  readonly page: GuidePage;
  readonly at: Place['at'];
  readonly takesFocus: boolean;
  readonly onFollow: (route: string) => void;
}

function Page({ page, at, takesFocus, onFollow }: PageProps) {
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = article.current;
    if (element === null) return;
    element.replaceChildren(...elementsOf(page));
    const target =
      at === null
        ? element.querySelector<HTMLElement>('h2')
        : 'block' in at
          ? (blocksIn(element)[at.block] ?? null)
          : [...element.querySelectorAll<HTMLElement>('h2, h3')].find(({ id }) => id === at.heading);
    if (at !== null && 'block' in at) target?.classList.add('found');
    if (takesFocus) target?.focus({ preventScroll: true });
    if (at === null) window.scrollTo(0, 0);
    else target?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed with Enter clicks
    <article
      class="guide"
      ref={article}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
        if (link === null) return;
        event.preventDefault();
        onFollow(link.getAttribute('href') ?? '');
      }}
    />
  );
}

interface ResultsProps {
  readonly words: string;
  readonly blocks: readonly Block[];
  readonly onChoose: (block: Block) => void;
}

function Results({ words, blocks, onChoose }: ResultsProps) {
  const found = useMemo(() => findBlocks(blocks, words), [blocks, words]);
  return (
    <>
      <p role="status" class="quiet">
        {found.length === 0 ? 'Nothing found.' : `${count(found.length, 'place', 'places')} found`}
      </p>
      {found.length === 0 ? (
        <EmptyState title="No page has all of these words">
          <p>Try fewer words, or one word of the message.</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {found.map((block) => (
            <li key={`${block.page} ${block.place}`}>
              <button type="button" class="help-line" onClick={() => onChoose(block)}>
                <span class="caption">
                  {block.title}
                  {block.heading === '' ? '' : `, ${block.heading}`}
                </span>
                <span>{block.text.length > SNIPPET ? `${block.text.slice(0, SNIPPET)}…` : block.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
