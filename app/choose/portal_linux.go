package choose

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// The names of the portal that shows file dialogs for programs:
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html
const (
	portalName     = "org.freedesktop.portal.Desktop"
	portalPath     = "/org/freedesktop/portal/desktop"
	fileChooser    = "org.freedesktop.portal.FileChooser"
	portalRequest  = "org.freedesktop.portal.Request"
	requestPath    = portalPath + "/request/"
	theBus         = "org.freedesktop.DBus"
	ownerHasChange = theBus + ".NameOwnerChanged"
)

// portal asks through the desktop's portal, on the message bus at this address. Every
// question has its own connection: ending that closes the dialog.
type portal struct {
	address string
	now     func() time.Time
}

// leastVersion is the first version of the portal that starts in the folder it is given.
// Earlier ones do so only to save, and open wherever a file was used last.
const leastVersion = 4

// There implements Dialogs.
func (p portal) There() bool {
	conn, err := dbus.Connect(p.address)
	if err != nil {
		return false
	}
	defer func() { _ = conn.Close() }()
	version, err := conn.Object(portalName, portalPath).GetProperty(fileChooser + ".version")
	if err != nil {
		return false
	}
	number, ok := version.Value().(uint32)
	return ok && number >= leastVersion
}

// Ask implements Dialogs.
func (p portal) Ask(ctx context.Context, q Question) (string, error) {
	conn, err := dbus.Connect(p.address)
	if err != nil {
		return "", err
	}
	defer func() { _ = conn.Close() }()
	token := "tideline_" + rand.Text()
	// The answer may come before the call returns, so listen for it first.
	expected := requestPath + strings.ReplaceAll(strings.TrimPrefix(conn.Names()[0], ":"), ".", "_") + "/" + token
	heard := make(chan *dbus.Signal, 16)
	conn.Signal(heard)
	err = errors.Join(
		conn.AddMatchSignal(dbus.WithMatchObjectPath(dbus.ObjectPath(expected)), dbus.WithMatchInterface(portalRequest)),
		conn.AddMatchSignal(dbus.WithMatchInterface(theBus), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, portalName)),
	)
	if err != nil {
		return "", err
	}
	method := fileChooser + ".OpenFile"
	if q.Save {
		method = fileChooser + ".SaveFile"
	}
	var request dbus.ObjectPath
	call := conn.Object(portalName, portalPath).CallWithContext(ctx, method, 0, q.parent(), q.Title, q.options(token))
	if err := call.Store(&request); err != nil {
		return "", fmt.Errorf("%w: %w", errNone, err)
	}
	if string(request) != expected { // portals from before 2017 choose the name themselves
		if err := conn.AddMatchSignal(dbus.WithMatchObjectPath(request), dbus.WithMatchInterface(portalRequest)); err != nil {
			return "", err
		}
	}
	asked := p.now()
	path, err := answer(ctx, heard, request)
	if errors.Is(err, errEnded) && p.now().Sub(asked) >= atLeastOpen {
		return "", nil
	}
	return path, err
}

// errNone means that the portal has no file dialogs after all.
var errNone = errors.New("the system offers no dialog for files")

// errEnded means that a dialog was ended in some other way than by its buttons. Mostly
// the user pressed Esc or closed its window; but a portal whose dialog could not be shown
// reports the same, and then the user must be asked in another way.
var errEnded = fmt.Errorf("%w: the portal gave up", errNone)

// atLeastOpen is the least time for which a dialog is open that a user has seen and
// closed.
const atLeastOpen = 400 * time.Millisecond

// answer waits for the user's answer to a request.
func answer(ctx context.Context, heard <-chan *dbus.Signal, request dbus.ObjectPath) (string, error) {
	for {
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case s, ok := <-heard:
			switch {
			case !ok || s.Name == ownerHasChange && ends(s):
				return "", fmt.Errorf("%w: the portal has ended", errNone)
			case s.Name == portalRequest+".Response" && s.Path == request:
				return chosen(s.Body)
			}
		}
	}
}

// ends reports whether a signal tells that a name has lost its owner.
func ends(s *dbus.Signal) bool {
	if len(s.Body) != 3 {
		return false
	}
	now, ok := s.Body[2].(string)
	return ok && now == ""
}

// chosen reads the answer of a portal.
func chosen(body []any) (string, error) {
	var said uint32
	var results map[string]dbus.Variant
	if err := dbus.Store(body, &said, &results); err != nil {
		return "", fmt.Errorf("%w: %w", errNone, err)
	}
	switch said {
	case 0:
	case 1: // the user cancelled
		return "", nil
	default:
		return "", errEnded
	}
	addresses, ok := results["uris"].Value().([]string)
	if !ok || len(addresses) == 0 {
		return "", fmt.Errorf("%w: the portal named no file", errNone)
	}
	u, err := url.Parse(addresses[0])
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", ErrFar
	}
	return u.Path, nil
}

// parent names the window as the portal expects it. For a Wayland window that would be a
// handle that the toolkit does not expose.
func (q Question) parent() string {
	if q.Parent == 0 {
		return ""
	}
	return fmt.Sprintf("x11:%x", q.Parent)
}

// The filters of a portal: a name, and patterns of names.
type (
	portalPattern struct {
		Kind    uint32 // 0: a pattern
		Pattern string
	}
	portalFilter struct {
		Name     string
		Patterns []portalPattern
	}
)

// options describes a dialog in the terms of the portal.
func (q Question) options(token string) map[string]dbus.Variant {
	o := map[string]dbus.Variant{"handle_token": dbus.MakeVariant(token), "modal": dbus.MakeVariant(true)}
	if q.Act != "" {
		o["accept_label"] = dbus.MakeVariant(q.Act)
	}
	if q.Folder != "" {
		o["current_folder"] = dbus.MakeVariant(append([]byte(q.Folder), 0))
	}
	if q.Save && q.Name != "" {
		o["current_name"] = dbus.MakeVariant(q.Name)
	}
	var filters []portalFilter
	for _, k := range q.Kinds {
		f := portalFilter{Name: k.Name}
		for _, p := range k.patterns(true) {
			f.Patterns = append(f.Patterns, portalPattern{0, p})
		}
		filters = append(filters, f)
	}
	if len(filters) > 0 {
		o["filters"], o["current_filter"] = dbus.MakeVariant(filters), dbus.MakeVariant(filters[0])
	}
	return o
}
