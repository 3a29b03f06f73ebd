package browser

import (
	"syscall/js"

	"tideline/app"
)

// Page returns the page that the program runs in.
func Page() *app.Page {
	p := &page{}
	return &app.Page{
		Pick: pick, Download: download,
		FullScreen: fullScreen, SetFullScreen: setFullScreen,
		Size:      size,
		Modifiers: p.wheel.modifiers,
		Letter:    func() rune { return p.letter },
		Listen:    p.listen,
		Shown:     func() { dispatch("tideline-shown") },
		Listed:    listed,
		Address:   func() string { return withoutFragment(location().Get("href").String()) },
		Fragment:  fragment, Show: showFragment, File: ownFile(),
	}
}

// page is what the listeners remember. They stay for as long as the page does.
type page struct {
	wheel wheel
	touch touch
	soft  softKeys
	// letter is that of app.Page.
	letter rune
}

func (p *page) listen(tell app.PageEvents) {
	p.wheel.listen()
	p.soft.listen(tell)
	p.touch.listen(tell, p.soft.look)
	p.listenToKeys(tell.Key, tell.Rune)
	listenToDrops(tell.Dropped)
	on(window(), "hashchange", func(js.Value) {
		now := fragment()
		go tell.Moved(now)
	})
	on(document(), "fullscreenchange", func(js.Value) { go tell.FullScreen() })
}

func window() js.Value   { return js.Global() }
func document() js.Value { return js.Global().Get("document") }

// on hears an event before the toolkit does, and may prevent what the browser
// would do.
func on(target js.Value, event string, heard func(ev js.Value)) {
	handler := js.FuncOf(func(_ js.Value, args []js.Value) any {
		heard(args[0])
		return nil
	})
	target.Call("addEventListener", event, handler, map[string]any{"capture": true, "passive": false})
}

// dispatch tells the page's own script something.
func dispatch(event string) {
	window().Call("dispatchEvent", js.Global().Get("Event").New(event))
}

// listed hands the page the events of what is shown.
func listed(all app.Contents) {
	names := make([]any, 0, len(all.Events))
	for _, e := range all.Events {
		names = append(names, []any{e.ID, e.Name})
	}
	detail := map[string]any{"title": all.Title, "lang": all.Lang, "events": names}
	window().Call("dispatchEvent", js.Global().Get("CustomEvent").New("tideline-listed", map[string]any{"detail": detail}))
}

// size is that of the page, in px.
func size() (width, height float32) {
	return float32(window().Get("innerWidth").Float()), float32(window().Get("innerHeight").Float())
}

func fullScreen() bool { return document().Get("fullscreenElement").Truthy() }

// setFullScreen asks the browser, which may refuse: it wants a click or a key
// to come from, and some devices have no full screen.
func setFullScreen(full bool) {
	if full == fullScreen() {
		return
	}
	root, method := document().Get("documentElement"), "requestFullscreen"
	if !full {
		root, method = document(), "exitFullscreen"
	}
	if root.Get(method).Truthy() {
		go func() { _, _ = await(root.Call(method)) }() // a refusal changes nothing
	}
}

// await waits for a promise. It must not be called on the goroutine of an event.
func await(promise js.Value) (js.Value, error) {
	kept, broken := make(chan js.Value, 1), make(chan error, 1)
	keep := js.FuncOf(func(_ js.Value, args []js.Value) any {
		kept <- args[0]
		return nil
	})
	defer keep.Release()
	fail := js.FuncOf(func(_ js.Value, args []js.Value) any {
		broken <- js.Error{Value: args[0]}
		return nil
	})
	defer fail.Release()
	promise.Call("then", keep, fail)
	select {
	case v := <-kept:
		return v, nil
	case err := <-broken:
		return js.Undefined(), err
	}
}
