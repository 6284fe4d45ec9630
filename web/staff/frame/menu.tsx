import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly go: () => void;
}

export interface MenuProps {
  /** Names the button for who cannot see where it stands, such as `Flere valg for Kari Nordmann`. */
  readonly name: string;
  /** What the button shows: words stand beside its dots, and what has an icon of its own stands alone. */
  readonly label?: ReactNode;
  readonly items: readonly MenuItem[];
}

function useMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  // Fresh facts may take away the very choice that has the focus: then the first one that is left has it.
  useLayoutEffect(() => {
    const popover = list.current;
    if (popover?.matches(':popover-open') && document.activeElement === document.body)
      entriesOf(popover).at(0)?.focus();
  });

  function open(place: 'first' | 'last'): void {
    const popover = list.current;
    if (popover === null || button.current === null) return;
    popover.showPopover();
    placeBelow(popover, button.current);
    const entries = entriesOf(popover);
    (place === 'first' ? entries.at(0) : entries.at(-1))?.focus();
  }

  function close(): void {
    list.current?.hidePopover();
    button.current?.focus({ preventScroll: true });
  }

  return { button, list, open, close };
}

/** Arrow keys, Home, End, Esc and typing, as in any menu. It lies above everything, so that no panel cuts it. */
export function Menu({ name, label, items }: MenuProps) {
  const id = useId();
  const { button, list, open, close } = useMenu();
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="ds-button menu-button"
        data-variant={label === undefined ? 'tertiary' : 'secondary'}
        {...(label === undefined && { 'data-icon': true, 'aria-label': name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => (isOpen ? close() : open('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {(label === undefined || typeof label === 'string') && <MenuElipsisVerticalIcon aria-hidden="true" />}
        {label}
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        aria-label={name}
        popover="auto"
        tabIndex={-1}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={(event) => moveIn(event, close)}
      >
        {items.map((item) => (
          <MenuEntry key={item.label} item={item} close={close} />
        ))}
      </div>
    </>
  );
}

function MenuEntry({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-dangerous={item.isDangerous}
      onClick={() => {
        close();
        item.go();
      }}
    >
      {item.label}
    </button>
  );
}

function entriesOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function moveIn(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const entries = entriesOf(event.currentTarget);
  const index = entries.findIndex((entry) => entry === document.activeElement);
  const { key } = event;
  if (key === 'Tab') return close();
  const wanted = targetOf(key, entries, index);
  if (key !== 'Escape' && wanted === undefined) return;
  event.preventDefault();
  if (key === 'Escape') close();
  else wanted?.focus();
}

function targetOf(key: string, entries: readonly HTMLElement[], index: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return entries[(index + 1) % entries.length];
    case 'ArrowUp':
      return entries.at(index - 1);
    case 'Home':
      return entries.at(0);
    case 'End':
      return entries.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const following = [...entries.slice(index + 1), ...entries.slice(0, index + 1)];
      return following.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}

const GAP_PX = 4;

/** Under its button, right edge to right edge, and above it where there is no room below. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, top, right } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const fits = bottom + GAP_PX + height <= window.innerHeight;
  menu.style.top = `${Math.max(GAP_PX, fits ? bottom + GAP_PX : top - GAP_PX - height)}px`;
  menu.style.left = `${Math.max(GAP_PX, right - width)}px`;
}
