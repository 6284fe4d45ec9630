/** One sentence on an otherwise empty page, for when not even the page's own parts could be brought up. */
export function sayAlone(page: HTMLElement, sentence: string): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.className = 'say-alone';
  words.textContent = sentence;
  page.replaceChildren(words);
}
