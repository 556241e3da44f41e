type Attributes = Record<string, string>;

/** Makes an element. Text stays text: nothing the server says is ever read as HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(attributes: Attributes, content: Node | string, onClick: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, content);
  element.addEventListener('click', onClick);
  return element;
}

/** A drawing of lines on a 24 by 24 grid, beside words or under an `aria-label`. */
export function icon(shape: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}
