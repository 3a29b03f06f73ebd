package browser

import (
	"strings"
	"syscall/js"

	"tideline/app/session"
)

// pick opens the browser's own picker.
func pick(picked func(session.Picked)) {
	input := document().Call("createElement", "input")
	input.Set("type", "file")
	input.Set("accept", strings.Join(session.Endings(), ","))
	var changed, cancelled js.Func
	done := func() {
		changed.Release()
		cancelled.Release()
	}
	changed = js.FuncOf(func(js.Value, []js.Value) any {
		defer done()
		if files := input.Get("files"); files.Length() > 0 {
			go picked(fileOf(files.Index(0)))
		}
		return nil
	})
	cancelled = js.FuncOf(func(js.Value, []js.Value) any {
		done()
		return nil
	})
	input.Call("addEventListener", "change", changed)
	input.Call("addEventListener", "cancel", cancelled)
	input.Call("click")
}

// fileOf makes a file of the browser ours.
func fileOf(f js.Value) session.Picked {
	return session.Picked{
		Name: f.Get("name").String(),
		Size: int64(f.Get("size").Float()),
		Read: func() ([]byte, error) {
			buffer, err := await(f.Call("arrayBuffer"))
			if err != nil {
				return nil, err
			}
			content := make([]byte, buffer.Get("byteLength").Int())
			js.CopyBytesToGo(content, js.Global().Get("Uint8Array").New(buffer))
			return content, nil
		},
	}
}

// listenToDrops takes files that are dropped anywhere on the page. Without this
// the browser would leave the page and show the file.
func listenToDrops(dropped func(session.Picked)) {
	on(window(), "dragover", func(ev js.Value) {
		ev.Call("preventDefault")
		ev.Get("dataTransfer").Set("dropEffect", "copy")
	})
	on(window(), "drop", func(ev js.Value) {
		ev.Call("preventDefault")
		if files := ev.Get("dataTransfer").Get("files"); files.Length() > 0 {
			go dropped(fileOf(files.Index(0)))
		}
	})
}

// keepFor is how long a download's address stays good, in ms: until the browser
// has asked where to put it.
const keepFor = 60_000

// download lets the browser save a file.
func download(name string, content []byte) {
	bytes := js.Global().Get("Uint8Array").New(len(content))
	js.CopyBytesToJS(bytes, content)
	blob := js.Global().Get("Blob").New([]any{bytes}, map[string]any{"type": "application/octet-stream"})
	urls := js.Global().Get("URL")
	address := urls.Call("createObjectURL", blob)
	link := document().Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	window().Call("setTimeout", urls.Get("revokeObjectURL").Call("bind", urls, address), keepFor)
}
