// Fetches the program, tells how far that is, and starts it; tells what to do
// where that cannot be. Once the program has drawn its window, this is silent.
'use strict'

const program = document.currentScript.dataset
const byId = id => document.getElementById(id)

// trouble says what is wrong and what to do, perhaps with a command to type.
function trouble(what, advice, command = '') {
  byId('loading').hidden = false
  byId('progress').hidden = true
  byId('trouble').hidden = false
  byId('what').textContent = what
  byId('advice').textContent = advice
  byId('command').textContent = command
  byId('command').hidden = !command
  document.documentElement.dataset.state = 'trouble'
}

// missing says what keeps the program from running here.
function missing() {
  if (location.protocol === 'file:') {
    return ['Tideline was opened as a file, and a browser runs it only from a web server.',
      'One on this computer will do: type this in the folder of this page, then open http://localhost:8000.',
      'python3 -m http.server']
  }
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiateStreaming !== 'function' || typeof DecompressionStream !== 'function') {
    return ['This browser is too old for Tideline.', 'It needs Chrome or Edge 97, Firefox 113, Safari 16.4, or a newer one.']
  }
  if (!document.createElement('canvas').getContext('webgl')) {
    return ['This browser draws no WebGL graphics here, and Tideline is drawn with them.',
      'Turn on graphics acceleration in the settings of the browser and start it again, or try another browser.']
  }
  return null
}

// prepare makes up for what the toolkit takes for granted.
function prepare() {
  try {
    const { theme } = JSON.parse(localStorage.getItem('fyne-preferences.json')) || {}
    if (theme) document.documentElement.dataset.theme = theme
  } catch { // storage is refused, or holds something else
  }
  refusable()
  if (!navigator.clipboard) { // without https
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copy, readText: async () => '' } })
  } else if (!navigator.clipboard.readText) {
    navigator.clipboard.readText = async () => ''
  }
  // The toolkit opens links with a way back to this page, and wants a window.
  const open = window.open
  window.open = address => {
    open.call(window, address, '_blank', 'noopener,noreferrer')
    return { focus() {} }
  }
}

// refusable stands in for the storage of a browser that keeps nothing: settings
// last as long as the page, and the toolkit's files, which are not used, fail as
// it expects them to.
function refusable() {
  try {
    localStorage.getItem('')
  } catch {
    const kept = new Map()
    const storage = { getItem: key => kept.has(key) ? kept.get(key) : null, setItem: (key, value) => kept.set(key, value) }
    Object.defineProperty(window, 'localStorage', { value: storage })
  }
  try {
    const probe = indexedDB.open('tideline-probe')
    probe.onsuccess = () => {
      probe.result.close()
      indexedDB.deleteDatabase('tideline-probe')
    }
  } catch {
    const open = () => { // a request of the right kind, whose answer is an error
      const hub = new EventTarget()
      setTimeout(() => hub.dispatchEvent(new Event('error')))
      return Object.create(IDBOpenDBRequest.prototype, {
        error: { value: new DOMException('The browser keeps nothing.') },
        addEventListener: { value: hub.addEventListener.bind(hub) },
        removeEventListener: { value: hub.removeEventListener.bind(hub) },
      })
    }
    Object.defineProperty(window, 'indexedDB', { value: { open } })
  }
}

async function copy(text) {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

// fetched returns the program as it comes in, inflated. Any server will do: the
// file is compressed as it lies there, and one that a server has announced as
// compressed has been inflated on the way.
async function fetched() {
  const response = await fetch(program.program)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
  const reader = response.body.getReader()
  const first = await reader.read()
  let bytes = 0
  const pass = (part, to) => {
    if (part.done) return to.close()
    bytes += part.value.length
    progress(bytes)
    to.enqueue(part.value)
  }
  const stream = new ReadableStream({
    start: to => pass(first, to),
    pull: async to => pass(await reader.read(), to),
  })
  const gzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
  return gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
}

const mb = bytes => (bytes / 1e6).toFixed(0)

function progress(bytes) {
  const all = Number(program.bytes)
  const part = Math.min(bytes / all, 1)
  byId('bar').value = part
  byId('state').textContent = part < 1 ? `Loading: ${mb(bytes)} of ${mb(all)} MB` : 'Starting…'
}

// ownFile finds out which events file the page shows: one of this server that the address names
// with ?file=, or the one that the page belongs to. From another server it is loaded only if the
// reader says so, if that server lets pages of others read it, and over https.
async function ownFile() {
  const named = new URLSearchParams(location.search).get('file')
  const own = program.file ? new URL(program.file, location.href).href : null
  if (!named) return own
  const address = new URL(named, location.href)
  if (address.origin === location.origin) return address.href
  if (address.protocol !== 'https:') throw new Error(address.origin)
  return await agreed(address.host) ? address.href : own
}

// agreed asks whether to load a file of another server, which so learns of the reader.
function agreed(host) {
  byId('asked').textContent = `The address of this page names an events file of ${host}. Open it only if you trust who sent you here.`
  byId('ask').hidden = false
  byId('refuse').focus()
  document.documentElement.dataset.state = 'asks'
  return new Promise(answer => {
    for (const [id, yes] of [['agree', true], ['refuse', false]]) {
      byId(id).onclick = () => {
        byId('ask').hidden = true
        delete document.documentElement.dataset.state
        answer(yes)
      }
    }
  })
}

// preview shows the line of the bundled story at once, in place of the mark, while the program
// loads. A page of one's own has its own picture there.
function preview() {
  const mark = document.querySelector('#loading img')
  if (mark.id === 'preview' || window.tideline.file) return
  const picture = new Image()
  picture.id = 'preview'
  picture.alt = ''
  picture.onload = () => mark.replaceWith(picture)
  picture.src = 'preview.png'
}

// keepAddress puts what one looks at into the address, in place of what stood there, once it has
// rested: browsers refuse to change it often, and the way back leads to the page before.
function keepAddress() {
  let waiting = 0
  addEventListener('tideline-moved', moved => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const fragment = moved.detail
      history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search)
    }, 300)
  })
}

// list tells those who cannot see the drawing what it has: a list of the events beside it, each a
// link that selects it, and what is selected whenever that changes.
function list() {
  const names = new Map()
  addEventListener('tideline-listed', ({ detail }) => {
    names.clear()
    byId('name').textContent = detail.title || 'Tideline'
    if (detail.lang) byId('told').lang = detail.lang
    byId('contents').replaceChildren(...detail.events.map(([id, name]) => {
      names.set(id, name)
      const link = document.createElement('a')
      link.href = `#event=${encodeURIComponent(id)}`
      link.textContent = name
      const item = document.createElement('li')
      item.append(link)
      return item
    }))
    document.querySelector('canvas').setAttribute('aria-label', detail.title || 'Tideline')
  })
  const tell = fragment => {
    const name = names.get(new URLSearchParams(fragment).get('event')) || ''
    if (byId('chosen').textContent !== name) byId('chosen').textContent = name
  }
  addEventListener('tideline-moved', moved => tell(moved.detail))
  addEventListener('hashchange', () => tell(location.hash.slice(1))) // what the address says is not told again
}

async function start() {
  const why = missing()
  if (why) return trouble(...why)
  try {
    window.tideline = { file: await ownFile() }
  } catch (err) {
    return trouble(`The address names a file that cannot be opened from here: ${err.message}.`,
      'A file of another server is opened only over https. Open this address without “?file=”.')
  }
  preview()
  prepare()
  keepAddress()
  list()
  byId('progress').hidden = false
  const go = new Go()
  go.argv = ['tideline']
  if (new URLSearchParams(location.search).has('trace')) go.argv.push('--trace=console')
  let instance
  try {
    const answer = new Response(await fetched(), { headers: { 'Content-Type': 'application/wasm' } })
    instance = (await WebAssembly.instantiateStreaming(answer, go.importObject)).instance
  } catch (err) {
    console.error(err)
    return trouble(`The program could not be loaded: ${err.message}.`,
      'See whether the network is there, and whether all files of the folder lie on the server.')
  }
  await go.run(instance).catch(console.error)
  trouble('Tideline has stopped.', 'Load the page again. If that does not help, the console of the browser says more.')
}

window.addEventListener('tideline-shown', () => {
  byId('loading').hidden = true
  byId('told').hidden = false
  const canvas = document.querySelector('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', 'Tideline')
  document.querySelector('main').append(canvas)
  document.documentElement.dataset.state = 'shown'
})
window.addEventListener('webglcontextlost', () => {
  trouble('The browser has taken away the graphics that Tideline is drawn with.', 'Load the page again.')
}, true)
start()
