/** Changes of XML text by the names of its elements. Every one throws where it changes nothing. */
export type Edit = (xml: string) => string

/** Applies changes one after another. */
export function all(...edits: readonly Edit[]): Edit {
  return xml => edits.reduce((text, edit) => edit(text), xml)
}

/** Replaces once. */
export function swap(from: string | RegExp, to: string): Edit {
  return xml => {
    const changed = xml.replace(from, () => to)
    if (changed === xml) throw new Error(`nothing to replace: ${from}`)
    return changed
  }
}

/** The first element of the name, whole. */
export function element(xml: string, name: string): string {
  const found = new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 's').exec(xml)?.[0]
  if (found === undefined) throw new Error(`no element ${name}`)
  return found
}

/** Another content of the first element of the name. */
export function value(name: string, content: string): Edit {
  return xml => {
    const whole = element(xml, name)
    return swap(whole, `${whole.slice(0, whole.indexOf('>') + 1)}${content}</${name}>`)(xml)
  }
}

export function without(name: string): Edit {
  return xml => swap(element(xml, name), '')(xml)
}

export function twice(name: string): Edit {
  return xml => swap(element(xml, name), element(xml, name).repeat(2))(xml)
}

export function after(name: string, text: string): Edit {
  return xml => swap(element(xml, name), element(xml, name) + text)(xml)
}

/** Moves the first element of the name behind the first one of another name. */
export function moved(name: string, behind: string): Edit {
  return xml => {
    const whole = element(xml, name)
    return after(behind, whole)(swap(whole, '')(xml))
  }
}

/** Another name for the first element of the name. */
export function renamed(name: string, to: string): Edit {
  return xml => {
    const whole = element(xml, name)
    const inside = whole.slice(`<${name}`.length, -`</${name}>`.length)
    return swap(whole, `<${to}${inside}</${to}>`)(xml)
  }
}

/** An attribute on the first element of the name, behind its declarations. */
export function attributed(name: string, attribute: string): Edit {
  return swap(new RegExp(`(?<=<${name}(?: [^>]*)?)>`), ` ${attribute}>`)
}
