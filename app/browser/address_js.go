package browser

import (
	"io/fs"
	"strings"
	"syscall/js"

	"tideline/app/session"
)

func location() js.Value { return js.Global().Get("location") }

// fragment is what stands behind the “#” of the address.
func fragment() string { return strings.TrimPrefix(location().Get("hash").String(), "#") }

// showFragment has the page put another fragment into the address, in place of the one before.
// The page does so when the view rests: some browsers refuse what changes often.
func showFragment(fragment string) {
	detail := map[string]any{"detail": fragment}
	window().Call("dispatchEvent", js.Global().Get("CustomEvent").New("tideline-moved", detail))
}

// ownFile is the events file that the page belongs to, which its script has found out; nil for
// the bundled story.
func ownFile() *session.Picked {
	own := js.Global().Get("tideline")
	if !own.Truthy() || !own.Get("file").Truthy() {
		return nil
	}
	address := own.Get("file").String()
	name := withoutFragment(address)
	name, _, _ = strings.Cut(name, "?")
	name = name[strings.LastIndexByte(name, '/')+1:]
	return &session.Picked{Name: name, Read: func() ([]byte, error) { return fetched(address) }, Beside: served{func(name string) ([]byte, error) { return fetched(besideAddress(address, name)) }}}
}

// fetched reads what lies at an address.
func fetched(address string) ([]byte, error) {
	answer, err := await(window().Call("fetch", address))
	if err != nil {
		return nil, err
	}
	if !answer.Get("ok").Bool() {
		return nil, fs.ErrNotExist
	}
	buffer, err := await(answer.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	content := make([]byte, buffer.Get("byteLength").Int())
	js.CopyBytesToGo(content, js.Global().Get("Uint8Array").New(buffer))
	return content, nil
}
