// Package album keeps pictures of the web that a reader has asked for, as long as the
// program runs. It is the one package that fetches anything, and it does so for nobody but
// a reader.
package album

import (
	"context"
	"errors"
	"io/fs"
	"sync"

	"tideline/app/inmemory"
	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

// mostKept is how many bytes of pictures are kept in memory.
const mostKept = 256 << 20

// Album holds the pictures that were fetched. The zero Album is empty. Its methods may be
// called from any goroutine.
type Album struct {
	mu    sync.Mutex
	kept  map[string][]byte // by the name of the picture
	bytes int
}

// Has reports whether a picture was fetched.
func (a *Album) Has(p *timeline.Picture) bool {
	_, ok := a.content(p.Name())
	return ok
}

func (a *Album) content(name string) ([]byte, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	content, ok := a.kept[name]
	return content, ok
}

// Fetch fetches a picture and keeps it. It takes what is a picture that can be shown, and
// nothing else; the error is a *picture.Problem, which names its address.
func (a *Album) Fetch(ctx context.Context, p *timeline.Picture) error {
	if a.Has(p) {
		return nil
	}
	content, err := get(ctx, p.URL)
	if err == nil {
		_, err = picture.Read(inmemory.Folder{p.Name(): content}, p.Name())
	}
	if err == nil && !a.keep(p.Name(), content) {
		err = refused(pattern.English("the pictures fetched so far take all the room there is for them; close Tideline and open it again"))
	}
	if wrong, ok := errors.AsType[*picture.Problem](err); ok {
		wrong.Name = p.URL
	}
	return err
}

// keep keeps a picture, unless there is no room.
func (a *Album) keep(name string, content []byte) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.bytes+len(content) > mostKept {
		return false
	}
	if a.kept == nil {
		a.kept = map[string][]byte{}
	}
	a.kept[name] = content
	a.bytes += len(content)
	return true
}

// refused is why a picture could not be fetched.
func refused(why pattern.Value) *picture.Problem {
	return &picture.Problem{Code: picture.Unfetched, Words: []any{why}}
}

// Over returns a folder that has the pictures of the album besides its own files.
func (a *Album) Over(own fs.FS) fs.FS { return over{own, a} }

type over struct {
	own   fs.FS
	album *Album
}

// Open implements fs.FS.
func (o over) Open(name string) (fs.File, error) {
	address, remote := timeline.RemoteAddress(name)
	if !remote {
		return o.own.Open(name)
	}
	content, ok := o.album.content(name)
	if !ok {
		return nil, &picture.Problem{Code: picture.Remote, Name: address}
	}
	return inmemory.Open(name, content), nil
}
