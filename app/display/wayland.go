package display

import (
	"encoding/binary"
	"errors"
	"path/filepath"
)

// askWayland asks a Wayland compositor for its registry, which every one grants.
// The name is a socket in XDG_RUNTIME_DIR or a whole path.
func askWayland(env Env, name string) error {
	if !filepath.IsAbs(name) {
		dir := env.Getenv("XDG_RUNTIME_DIR")
		if dir == "" {
			return errors.New("XDG_RUNTIME_DIR is not set")
		}
		name = filepath.Join(dir, name)
	}
	// wl_display, object 1, request 1 (get_registry), 12 bytes, new object 2.
	request := make([]byte, 12)
	binary.NativeEndian.PutUint32(request[0:], 1)
	binary.NativeEndian.PutUint32(request[4:], 12<<16|1)
	binary.NativeEndian.PutUint32(request[8:], 2)
	_, err := ask(env, "unix", name, request, 8) // the head of the first event
	return err
}
