// What scripts/try-web does in the browser. Usage: node try-web.mjs FOLDER OUT,
// with CHROMIUM and TOOLS set. Every check prints a line; the pictures in OUT are
// for people. Nothing here waits for a time: it waits for what the program
// traces of its frames (?trace).
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { chromium } = createRequire(join(process.env.TOOLS, 'x.js'))('playwright-core')
const [folder, out] = process.argv.slice(2).map(p => resolve(p))
const patience = 90_000 // ms, for machines that draw in software
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.gz': 'application/gzip' }

// serve is a plain static server. With announce it says of the compressed
// program that it is compressed, as some servers do.
async function serve(announce) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://x').pathname.slice(1) || 'index.html'
    try {
      const content = name === 'october.yaml' ? evidence : await readFile(join(folder, name))
      const head = { 'Content-Type': types[extname(name)] || 'text/plain' }
      if (announce && name.endsWith('.gz')) head['Content-Encoding'] = 'gzip'
      response.writeHead(200, head).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return { port: server.address().port, close: () => server.close() }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
    '--host-resolver-rules=MAP tideline.test 127.0.0.1'],
})
const plain = await serve(false)
const local = `http://localhost:${plain.port}/`
let failed = 0

function check(what, ok, seen = '') {
  if (!ok) failed++
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${ok || seen === '' ? '' : `: ${JSON.stringify(seen)}`}`)
}

// complaint is what the program says of a fault. That the toolkit has no folder for
// its cache is none in a browser.
const complaint = /panic|Refused|Fyne error: (?! *Failed to create (fyne|app) cache space)/

// Tab is a page with the program, and what it traced and complained of.
class Tab {
  frames = []
  complaints = []
  foreign = []

  static async open({ url = local, size = [1280, 800], dark = false, script, state = 'shown', behind = '', ...more } = {}) {
    const tab = new Tab()
    tab.context = await browser.newContext({
      viewport: { width: size[0], height: size[1] }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true, ...more,
    })
    if (script) await tab.context.addInitScript(script)
    tab.page = await tab.context.newPage()
    tab.page.on('console', m => tab.hear(m))
    tab.page.on('pageerror', err => tab.complaints.push(err.stack))
    tab.page.on('request', r => {
      if (!/^(blob|data|file):/.test(r.url()) && new URL(r.url()).origin !== new URL(url).origin) tab.foreign.push(r.url())
    })
    tab.start = Date.now()
    await tab.page.goto(`${url}?trace${behind}`)
    if (state) await tab.page.waitForFunction(s => document.documentElement.dataset.state === s, state, { timeout: patience })
    tab.took = Date.now() - tab.start
    if (state === 'shown') await tab.until('the story', f => f.inview > 0)
    return tab
  }

  hear(message) {
    const text = message.text()
    if (text.startsWith('{')) this.frames.push(JSON.parse(text))
    else if (['error', 'warning'].includes(message.type()) || complaint.test(text)) this.complaints.push(text)
  }

  get last() { return this.frames.at(-1) || {} }

  // until waits for a frame that is as wanted.
  async until(what, wanted) {
    for (const end = Date.now() + patience; ;) {
      if (wanted(this.last)) return this.last
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the last frame is ${JSON.stringify(this.last)}`)
      await this.page.waitForTimeout(20)
    }
  }

  // picture waits until two pictures after one another are the same: nothing moves.
  async picture(name) {
    let before = Buffer.alloc(0)
    for (let i = 0; i < 50; i++) {
      const now = await this.page.screenshot({ path: join(out, `${name}.png`) })
      if (now.equals(before)) return now
      before = now
    }
    throw new Error(`${name} does not come to rest`)
  }

  // drop drops a file on the page and waits until it is drawn.
  async drop(name, text) {
    await this.page.evaluate(([name, text]) => {
      const what = new DataTransfer()
      what.items.add(new File([text], name))
      const drop = type => document.body.dispatchEvent(new DragEvent(type, { dataTransfer: what, bubbles: true, cancelable: true }))
      if (drop('dragover') || drop('drop')) throw new Error('the browser would leave the page')
    }, [name, text])
    await this.until(name, f => f.file === name)
  }

  press(...keys) { return keys.reduce((after, key) => after.then(() => this.page.keyboard.press(key)), Promise.resolve()) }

  // perform does a command of the program by its name, from what leads to anything.
  async perform(name) {
    await this.press('k')
    await this.until('what leads to anything', f => f.sheet)
    await this.page.keyboard.type(name)
    await this.picture('anything')
    await this.press('Enter')
  }

  async still() {
    return this.page.evaluate(() => [visualViewport.scale, scrollX, scrollY, devicePixelRatio].join() === '1,0,0,1')
  }

  text() { return this.page.locator('#trouble').innerText() }

  async close() {
    check('  no complaint in the console', this.complaints.length === 0, this.complaints)
    check('  nothing asked of another server', this.foreign.length === 0, this.foreign)
    await this.context.close()
  }
}

// evidence has what is tried here: names in Hangul, Han and kana, a picture that
// lies beside it, a source with a link.
const evidence = `tideline: 1
title: Three days in October
people:
  - {id: kim, name: 김정은}
  - {id: xi, name: 习近平, role: 国家主席}
sources:
  - {id: letter, kind: primary, title: 중국 외교부 談話, date: 1962-10-26, url: https://example.org/letter}
events:
  - {id: begin, date: 1962-10-24, title: The quarantine of Cuba, image: {file: media/map.png, alt: A map}}
  - id: end
    date: 1962-10-28
    title: 위기가 끝나다 危機の終わり
    sources: [{id: letter, role: supports}]
    quotes:
      - {by: kim, text: "인민이 이겼다", source: letter}
      - {by: xi, text: "人民的胜利 народ", source: letter}
`
// Where things of it stand at 1280 × 800.
const label = { x: 487, y: 513 } // of its second event
const openLink = { x: 1005, y: 268 } // of the only source
const copyCitation = { x: 1096, y: 268 }
const file = (name, text) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })

async function sizes() {
  for (const size of [[1280, 800], [1920, 1080], [1024, 768]]) {
    for (const dark of [false, true]) {
      const tab = await Tab.open({ size, dark })
      const name = `${size.join('x')}-${dark ? 'dark' : 'light'}`
      check(`opens at ${name}, in ${tab.took} ms`, tab.last.dark === dark && tab.last.problems === 0, tab.last)
      await tab.picture(name)
      await tab.close()
    }
  }
}

async function wheel() {
  const tab = await Tab.open({
    script: () => addEventListener('wheel', ev => {
      if (ev.isTrusted) setTimeout(() => { window.unprevented = window.unprevented || !ev.defaultPrevented })
    }, { capture: true }),
  })
  const whole = tab.last
  await tab.page.mouse.move(480, 360)
  for (const key of ['', 'Control']) {
    const before = tab.last
    if (key) await tab.page.keyboard.down(key)
    await tab.page.mouse.wheel(0, -100)
    const after = await tab.until('the wheel to zoom in', f => f.scale > before.scale)
    if (key) await tab.page.keyboard.up(key)
    check(`${key || 'no key'} and a notch of the wheel zoom the line by 1.2`, Math.abs(after.scale / before.scale - 1.2) < 0.001, after.scale / before.scale)
  }
  let before = tab.last
  for (let i = 0; i < 8; i++) await tab.page.mouse.wheel(0, -3)
  await tab.until('a trackpad to zoom in', f => Math.abs(f.scale / before.scale - 1.2 ** 0.24) < 0.001)
  check('a trackpad zooms as far as a wheel that turns as much', true)
  before = tab.last
  await tab.page.mouse.wheel(-60, 0)
  await tab.until('the wheel to pan', f => f.from !== before.from)
  check('a wheel sideways pans', tab.last.scale === before.scale)
  check('the page neither zooms nor scrolls', await tab.still() && !await tab.page.evaluate(() => window.unprevented))
  await tab.picture('zoomed')
  await tab.page.mouse.down()
  await tab.page.mouse.move(560, 360, { steps: 8 })
  await tab.page.mouse.up()
  await tab.until('a drag to pan', f => f.from !== before.from && f.scale === before.scale)
  await tab.press('0')
  await tab.until('the whole line', f => f.scale === whole.scale)
  check('0 shows everything again', tab.last.inview === whole.inview)
  await tab.close()
}

async function clickAndKeys() {
  const tab = await Tab.open()
  await tab.drop('october.yaml', evidence)
  await tab.page.mouse.click(label.x, label.y)
  await tab.until('a click to select', f => f.selection === 'end')
  check('a click selects an event', true)
  await tab.picture('names')
  await tab.press('q')
  await tab.picture('names-quotes')
  await tab.press('s')
  await tab.picture('names-sources')
  await tab.press('Home')
  const first = (await tab.until('the first event', f => f.selection === 'begin')).selection
  await tab.press('End')
  const last = (await tab.until('the last event', f => f.selection === 'end')).selection
  await tab.press('Escape', 'Escape') // from the panel to the line, and there
  await tab.until('nothing selected', f => f.selection === '')
  check('Home, End and Esc reach the program', first !== '' && last !== '')
  const from = tab.last.from
  await tab.press('PageDown')
  await tab.until('another screen', f => f.from !== from)
  await tab.press('Control+1')
  await tab.until('true time', f => f.mode === 'true')
  await tab.press('Control+d')
  await tab.until('the dark colours', f => f.dark)
  await tab.press('Control+r') // the program's: it reads the file again, the page stays
  await tab.press('F1')
  await tab.until('the page of keys', f => f.sheet)
  await tab.picture('keys')
  check('the browser does not take the keys of the program', await tab.page.evaluate(() => performance.getEntriesByType('navigation')[0].type) === 'navigate')
  await tab.page.reload()
  await tab.until('the story again', f => f.file !== 'october.yaml' && f.inview > 0)
  check('the settings are kept, and the story is as it was left', tab.last.dark && tab.last.mode === 'shortened', tab.last)
  await tab.close()
}

async function files() {
  const tab = await Tab.open()
  const pick = async (keys, files) => {
    for (let i = 1; ; i++) { // a slow machine may take longer than a browser thinks of it as a key's doing
      const [chooser] = await Promise.allSettled([tab.page.waitForEvent('filechooser', { timeout: 15_000 }), keys()])
      if (chooser.value) return chooser.value.setFiles(files)
      if (i === 3) throw chooser.reason
    }
  }
  await pick(() => tab.press('Control+o'), file('october.yaml', evidence))
  await tab.until('the picked file', f => f.file === 'october.yaml' && f.inview === 2)
  check('Ctrl+O opens a file by the browser’s picker', tab.last.problems === 0, tab.last)
  await tab.press('Home')
  await tab.until('its first event', f => f.selection !== '')
  await tab.picture('picked-without-picture')

  await pick(() => tab.page.mouse.click(50, 54), file('faults.yaml', evidence.replace('1962-10-24', '24.10.1962')))
  await tab.until('the file with faults', f => f.file === 'faults.yaml' && f.problems > 0)
  check('the toolbar opens a file too; its faults are told', true)
  await tab.picture('faults')
  await pick(() => tab.press('Control+o'), file('no.yaml', '\0\0\0'))
  await tab.until('what is no events file', f => f.file === 'no.yaml' && f.problems > 0)
  await tab.picture('no-events-file')

  const path = join(out, 'author.yaml')
  await writeFile(path, evidence)
  await pick(() => tab.press('Control+o'), path)
  await tab.until('a file of the disk', f => f.file === 'author.yaml')
  await writeFile(path, evidence.replaceAll('1962', '1963') + '# changed\n')
  await tab.press('Control+r')
  await tab.until('why it is not read again', f => f.sheet)
  check('a file that has changed since has to be chosen again, and a message says so', tab.last.file === 'author.yaml')
  await tab.picture('changed-file')
  await tab.press('Escape')
  await tab.until('the message to go', f => !f.sheet)

  await tab.drop('dropped.yaml', evidence)
  check('a dropped file opens', true)
  await tab.close()
}

async function saving() {
  const tab = await Tab.open()
  const saved = async act => {
    const [download] = await Promise.all([tab.page.waitForEvent('download'), act()])
    const path = join(out, `saved-${download.suggestedFilename()}`)
    await download.saveAs(path)
    return { name: download.suggestedFilename(), bytes: await readFile(path) }
  }
  await tab.press('Control+e')
  await tab.until('the choice of pictures', f => f.sheet)
  await tab.picture('save')
  const png = await saved(() => tab.press('Shift+Tab', 'Space'))
  check('a picture is downloaded', png.name === 'cease-fire.png' && png.bytes.subarray(1, 4).toString() === 'PNG', png.name)
  await tab.perform('Save handout')
  await tab.picture('handout-choice')
  const handout = await saved(() => tab.press('Shift+Tab', 'Space'))
  check('a handout is downloaded', handout.name.endsWith('.html') && handout.bytes.toString().includes('Korean Armistice Agreement'), handout.name)
  const fresh = await saved(async () => {
    await tab.page.mouse.click(26, 14)
    await tab.picture('menu')
    await tab.page.mouse.click(70, 46)
  })
  await tab.until('the new timeline', f => f.file === 'timeline.tideline.yaml')
  check('a new timeline is downloaded and opened', fresh.name === 'timeline.tideline.yaml' && fresh.bytes.toString().startsWith('#'), fresh.name)
  await tab.close()
}

// help opens what the menu Help has of the program itself.
async function help() {
  const tab = await Tab.open()
  await tab.page.mouse.click(264, 14)
  await tab.picture('help')
  await tab.press('Escape')
  for (const [name, title] of [['licences', 'Licences'], ['about', 'About Tideline']]) {
    await tab.perform(title)
    await tab.picture(name)
    check(`${title} opens`, tab.last.sheet)
    await tab.press('Escape')
    await tab.until(`${name} to go`, f => !f.sheet)
    check(`${title} closes`, true)
  }
  await tab.close()
}

async function links() {
  const tab = await Tab.open()
  await tab.context.route(/^https?:\/\/(?!localhost)/, route => route.fulfill({ body: 'elsewhere' }))
  await tab.drop('october.yaml', evidence)
  await tab.press('End', 's')
  await tab.picture('link')
  const [other] = await Promise.all([tab.context.waitForEvent('page'), tab.page.mouse.click(openLink.x, openLink.y)])
  await other.waitForLoadState()
  check('a link opens in another tab with no way back', await other.evaluate(() => window.opener === null && document.referrer === '') &&
    new URL(other.url()).origin !== new URL(local).origin, other.url())
  await tab.close()
}

// addresses leads to a moment of a file of the server, and follows what one looks at.
async function addresses() {
  let tab = await Tab.open({ behind: '&file=october.yaml#event=begin&scale=even' })
  await tab.until('the event of the address', f => f.file === 'october.yaml' && f.selection === 'begin' && f.mode === 'even')
  const steps = await tab.page.evaluate(() => history.length)
  await tab.press('End')
  await tab.page.waitForURL(/file=october\.yaml#event=end&scale=even$/, { timeout: patience })
  check('the address opens a file and says what is shown, and the history does not grow', await tab.page.evaluate(() => history.length) === steps)
  tab.complaints = tab.complaints.filter(c => !c.includes('404')) // its picture lies nowhere
  await tab.close()
  tab = await Tab.open({ behind: '&file=http://example.org/x.yaml', state: 'trouble' })
  check('a file of another server is refused without https', (await tab.text()).includes('example.org'), await tab.text())
  await tab.close()
  for (const [button, agrees] of [['agree', true], ['refuse', false]]) {
    tab = await Tab.open({ behind: '&file=https://example.org/x.yaml', state: 'asks' })
    let asked = 0
    await tab.page.route('https://example.org/**', route => {
      asked++
      route.fulfill({ status: 200, headers: { 'Access-Control-Allow-Origin': '*' }, contentType: 'text/yaml', body: evidence })
    })
    check('a file of another server is asked about', (await tab.page.locator('#ask').innerText()).includes('example.org') && asked === 0)
    await tab.picture(`asks-${button}`)
    await tab.page.click(`#${button}`)
    await tab.until('a file', f => agrees ? f.file === 'x.yaml' : f.inview > 2)
    check(agrees ? 'who agrees gets it' : 'who does not gets what the page has, and nothing is asked for', (asked > 0) === agrees, asked)
    tab.foreign = tab.complaints = []
    await tab.close()
  }
}

async function presenting() {
  const tab = await Tab.open()
  await tab.press('F5')
  await tab.until('what to present', f => f.sheet)
  await tab.picture('present-choice')
  await tab.press('Shift+Tab', 'Space')
  await tab.until('the talk', f => f.talk?.Step === 1)
  check('a talk fills the page', await tab.page.evaluate(() => document.fullscreenElement !== null))
  await tab.picture('talk-1')
  await tab.press('PageDown', 'ArrowRight')
  await tab.until('the third step', f => f.talk?.Step === 3)
  await tab.picture('talk-3')
  await tab.press('n')
  await tab.until('the notes', f => f.talk?.Presenter)
  await tab.picture('talk-notes')
  await tab.press('n')
  await tab.until('the slide', f => !f.talk?.Presenter)
  await tab.press('b')
  await tab.until('a black screen', f => f.talk?.Blank === 'black')
  await tab.picture('talk-black')
  await tab.press('b', 'Escape')
  await tab.until('the window again', f => !f.talk)
  check('Esc ends it, and the page is as before', await tab.page.evaluate(() => document.fullscreenElement === null))
  await tab.picture('talk-over')
  await tab.press('End')
  await tab.until('its keys again', f => f.selection !== '')
  await tab.close()
}

async function touch() {
  const tab = await Tab.open({ hasTouch: true })
  const device = await tab.context.newCDPSession(tab.page)
  const fingers = (type, ...at) => device.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) })
  await tab.drop('october.yaml', evidence)
  await tab.page.touchscreen.tap(label.x, label.y)
  await tab.until('a tap to select', f => f.selection === 'end')
  check('a tap selects an event', true)
  let before = tab.last
  await fingers('touchStart', [400, 360], [600, 360])
  for (let i = 1; i <= 5; i++) await fingers('touchMove', [400 - 20 * i, 360], [600 + 20 * i, 360])
  await fingers('touchEnd')
  await tab.until('two fingers to zoom in', f => Math.abs(f.scale / before.scale - 2) < 0.01)
  check('two fingers zoom by as much as they part', await tab.still() && tab.last.selection === before.selection, tab.last.scale / before.scale)
  before = tab.last
  await fingers('touchStart', [400, 360])
  for (let i = 1; i <= 5; i++) await fingers('touchMove', [400 + 20 * i, 360])
  await fingers('touchEnd')
  await tab.until('a finger to pan', f => f.from !== before.from && f.scale === before.scale)
  check('a finger pans', tab.last.selection === before.selection)
  await tab.picture('touch')
  await tab.close()
}

// telephone is what a finger does on a page of 390 × 844 px.
async function telephone() {
  const tab = await Tab.open({ size: [390, 844], hasTouch: true, isMobile: true, deviceScaleFactor: 3 })
  const device = await tab.context.newCDPSession(tab.page)
  const fingers = (type, ...at) => device.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) })
  const swipe = async (x, y, dx, dy) => {
    await fingers('touchStart', [x, y])
    for (let i = 1; i <= 6; i++) await fingers('touchMove', [x + dx * i / 6, y + dy * i / 6])
    await fingers('touchEnd')
  }
  await tab.picture('telephone')
  await tab.page.touchscreen.tap(250, 725) // a name in the lowest lane
  const first = (await tab.until('a tap to select', f => f.selection !== '' && f.panel)).selection
  await tab.picture('telephone-panel')
  await swipe(195, 700, 0, -150)
  await tab.picture('telephone-scrolled')
  check('a finger scrolls the panel', tab.last.selection === first)
  await swipe(300, 700, -150, 5)
  const next = (await tab.until('the next event', f => f.selection !== first)).selection
  await swipe(100, 700, 150, 5)
  await tab.until('the event before', f => f.selection === first)
  check('a swipe on the panel goes to the next event and back', next !== '')
  await swipe(195, 408, 0, 390)
  await tab.until('the panel to go', f => !f.panel)
  check('the panel is drawn down by its edge', true)
  await tab.page.touchscreen.tap(240, 24)
  await tab.page.waitForFunction(() => document.activeElement.id === 'typing', null, { timeout: patience })
  await tab.page.keyboard.insertText('김정은')
  await tab.until('what was typed to be found', f => f.found > 0)
  check('a keyboard on the screen types into the search', true)
  await tab.picture('telephone-search')
  await tab.press('Escape')
  await tab.page.touchscreen.tap(24, 24)
  await tab.picture('telephone-menu')
  await tab.press('Escape', 'F5')
  await tab.until('what to present', f => f.sheet)
  await tab.press('Shift+Tab', 'Space')
  await tab.until('the talk', f => f.talk?.Step === 1)
  await tab.picture('telephone-talk')
  await swipe(300, 600, -200, 0)
  await tab.until('the next step', f => f.talk?.Step === 2)
  await swipe(200, 300, 0, 250)
  await tab.until('the window again', f => !f.talk)
  check('a swipe goes on in a talk, and one down leaves it', true)
  await tab.page.setViewportSize({ width: 844, height: 390 })
  await tab.picture('telephone-on-its-side')
  await tab.close()
}

async function elsewhere() {
  const announced = await serve(true)
  let tab = await Tab.open({ url: `http://localhost:${announced.port}/` })
  check('a server may announce the compression', true)
  await tab.close()
  announced.close()

  // Over http from another computer a browser gives a page no clipboard.
  tab = await Tab.open({
    url: `http://tideline.test:${plain.port}/`,
    script: () => addEventListener('copy', () => { window.copied = document.activeElement.value }),
  })
  await tab.drop('october.yaml', evidence)
  await tab.press('End', 's')
  await tab.picture('http')
  await tab.page.mouse.click(copyCitation.x, copyCitation.y)
  await tab.page.waitForFunction(() => window.copied, null, { timeout: patience })
  const copied = await tab.page.evaluate(() => !isSecureContext && window.copied)
  check('without https it copies all the same', String(copied).includes('談話'), copied)
  await tab.press('Home')
  await tab.until('its keys after that', f => f.selection === 'begin')
  await tab.close()

  // As Chromium does with “block all cookies”.
  const refuse = () => {
    const refused = () => { throw new DOMException('refused', 'SecurityError') }
    Object.defineProperty(window, 'localStorage', { configurable: true, get: refused })
    IDBFactory.prototype.open = refused
  }
  tab = await Tab.open({ script: refuse })
  check('it runs where the browser keeps nothing', true)
  tab.complaints = [] // the toolkit says that it keeps nothing
  await tab.close()
}

// told looks at what those hear who cannot see the drawing.
async function told() {
  const axe = await readFile(join(process.env.TOOLS, 'node_modules/axe-core/axe.min.js'), 'utf8')
  for (const size of [[390, 844], [700, 420], [1280, 800]]) {
    const tab = await Tab.open({ size, hasTouch: true, bypassCSP: true })
    await tab.page.evaluate(axe)
    const found = await tab.page.evaluate(async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`))
    check(`axe-core finds nothing at ${size.join('x')}`, found.length === 0, found)
    if (size[0] === 390) {
      const link = tab.page.locator('#contents a').nth(2)
      const name = await link.textContent()
      await link.evaluate(l => l.click())
      await tab.until('the link of the list to select', f => f.selection !== '')
      await tab.page.waitForFunction(n => document.getElementById('chosen').textContent === n, name, { timeout: patience })
      check(`the list beside the drawing selects, and it is told: “${name}”`, true)
      await tab.picture('told-selected')
    }
    await tab.close()
  }
}

async function troubles() {
  const told = async (name, words, options) => {
    const tab = await Tab.open({ state: 'trouble', ...options })
    const text = await tab.text()
    check(`${name}: “${text.split('\n')[0]}”`, text.includes(words), text)
    await tab.picture(`trouble-${name}`)
    await tab.context.close()
  }
  await told('file', 'python3 -m http.server', { url: pathToFileURL(join(folder, 'index.html')).href })
  await told('no-webgl', 'graphics acceleration', { script: () => { HTMLCanvasElement.prototype.getContext = () => null } })
  await told('old-browser', 'Firefox 113', { script: () => { delete window.DecompressionStream } })
  await told('no-program', '404', { script: () => { const f = fetch; window.fetch = () => f('nothing') } })
  await told('offline', 'network', { script: () => { window.fetch = () => Promise.reject(new TypeError('Failed to fetch')) } })
  await told('broken-program', 'could not be loaded', { script: () => { window.fetch = async () => new Response('<html>') } })

  const off = await Tab.open({ state: null, javaScriptEnabled: false })
  check('without JavaScript the page says so', (await off.page.locator('noscript').innerText()).includes('JavaScript'))
  await off.page.screenshot({ path: join(out, 'trouble-no-javascript.png') })
  await off.context.close()

  const slow = await Tab.open({ state: null, script: () => {
    const f = fetch
    window.fetch = async (...args) => {
      const all = await (await f(...args)).arrayBuffer()
      return new Response(new ReadableStream({ start(to) { to.enqueue(new Uint8Array(all, 0, all.byteLength / 3 | 0)) } }))
    }
  } })
  await slow.page.waitForFunction(() => document.getElementById('state').textContent.includes(' of '), null, { timeout: patience })
  check(`while it loads: “${await slow.page.locator('#state').innerText()}”`, true)
  await slow.page.screenshot({ path: join(out, 'loading-light.png') })
  await slow.page.emulateMedia({ colorScheme: 'dark' })
  await slow.page.screenshot({ path: join(out, 'loading-dark.png') })
  await slow.context.close()

  const lost = await Tab.open()
  await lost.page.evaluate(() => document.querySelector('canvas').getContext('webgl').getExtension('WEBGL_lose_context').loseContext())
  await lost.page.waitForFunction(() => document.documentElement.dataset.state === 'trouble', null, { timeout: patience })
  check(`graphics lost: “${(await lost.text()).split('\n')[0]}”`, true)
  await lost.picture('trouble-graphics-lost')
  await lost.context.close()
}

const bytes = (await stat(join(folder, 'tideline.wasm.gz'))).size
console.log(`The program has ${bytes} bytes, compressed.`)
const all = { sizes, wheel, clickAndKeys, files, saving, help, links, addresses, presenting, touch, telephone, told, elsewhere, troubles }
for (const [name, part] of Object.entries(all)) {
  if (process.env.ONLY && !process.env.ONLY.split(',').includes(name)) continue
  console.log(`== ${name}`)
  await part().catch(err => check(name, false, err.message))
}
await browser.close()
plain.close()
console.log(failed ? `${failed} checks failed.` : 'All passed.')
process.exitCode = failed ? 1 : 0
