package choose

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// later is a clock on which every look is a minute after the one before, and still one
// that stands.
func later() func() time.Time {
	var now time.Time
	return func() time.Time {
		now = now.Add(time.Minute)
		return now
	}
}

func still() time.Time { return time.Time{} }

// token is the one in a question to the portal.
func token(m *dbus.Message) string {
	options := m.Body[2].(map[string]dbus.Variant)
	return options["handle_token"].Value().(string)
}

// says makes a portal that answers with these addresses of files, under the handle
// that is expected or an old one; first comes what belongs to somebody else.
func says(code uint32, oldHandle bool, addresses ...string) func(*caller, *dbus.Message) {
	return func(c *caller, m *dbus.Message) {
		handle := dbus.ObjectPath(requestPath + "1_7/" + token(m))
		if oldHandle {
			handle = requestPath + "42"
		}
		other := map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///wrong.yaml"})}
		c.signal(requestPath+"1_9/other", portalRequest, "Response", uint32(0), other)
		c.signal("/org/freedesktop/DBus", theBus, "NameOwnerChanged", portalName, "", ":1.2") // it has come
		results := map[string]dbus.Variant{}
		if len(addresses) > 0 {
			results["uris"] = dbus.MakeVariant(addresses)
		}
		c.reply(m, handle)
		c.signal(handle, portalRequest, "Response", code, results)
	}
}

func TestPortalIsUsedFromTheVersionThatBeginsInAFolder(t *testing.T) {
	for version, want := range map[uint32]bool{0: false, 1: false, 3: false, 4: true, 5: true} {
		b := bus{t: t, version: version}
		if got := (portal{b.start(), still}).There(); got != want {
			t.Errorf("version %d is there: %v", version, got)
		}
	}
	if (portal{"unix:path=" + t.TempDir() + "/none", still}).There() {
		t.Error("there is one where there is no bus")
	}
}

func TestPortalAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		answer func(*caller, *dbus.Message)
		now    func() time.Time
		path   string
		fails  error
	}{
		"a file":                  {says(0, false, "file:///home/anna/a%2Bb+c%20100%25%20%C3%BC.yaml"), still, "/home/anna/a+b+c 100% ü.yaml", nil},
		"under an old handle":     {says(0, true, "file:///a.yaml"), still, "/a.yaml", nil},
		"with the host":           {says(0, false, "file://localhost/a.yaml"), still, "/a.yaml", nil},
		"the first of two":        {says(0, false, "file:///a.yaml", "file:///b.yaml"), still, "/a.yaml", nil},
		"a file of a server":      {says(0, false, "smb://server/share/a.yaml"), still, "", ErrFar},
		"no address":              {says(0, false, "a.yaml"), still, "", ErrFar},
		"nothing":                 {says(0, false), still, "", errNone},
		"cancelled":               {says(1, false), still, "", nil},
		"its window closed":       {says(2, false), later(), "", nil},
		"could not show a dialog": {says(2, false), still, "", errNone},
		"no dialogs for files":    {(*caller).refuse, still, "", errNone},
		"gone": {func(c *caller, m *dbus.Message) {
			c.reply(m, dbus.ObjectPath(requestPath+"1_7/"+token(m)))
			c.signal("/org/freedesktop/DBus", theBus, "NameOwnerChanged", portalName, ":1.2", "")
		}, later(), "", errNone},
		"the bus is gone": {func(c *caller, m *dbus.Message) {
			c.reply(m, dbus.ObjectPath(requestPath+"1_7/"+token(m)))
			_ = c.Close()
		}, later(), "", errNone},
	} {
		b := bus{t: t, version: 4, answer: c.answer}
		path, err := portal{b.start(), c.now}.Ask(t.Context(), Question{Folder: "/home"})
		if path != c.path || !errors.Is(err, c.fails) {
			t.Errorf("%s: %q, %v", name, path, err)
		}
	}
}

// What is asked, in the types that a portal wants.
func TestPortalIsAsked(t *testing.T) {
	open := Question{
		Title: "Open events file", Act: "Open", Folder: "/home/größe", Parent: 0x2a00007, Name: "left out",
		Kinds: []Filter{{"Events files", []string{".yaml"}}, {"All files", nil}},
	}
	save := open
	save.Save, save.Name, save.Parent = true, "story.html", 0
	for _, c := range []struct {
		q       Question
		method  string
		parent  string
		options string
	}{
		{open, "OpenFile", "x11:2a00007", "accept_label current_filter current_folder filters handle_token modal"},
		{save, "SaveFile", "", "accept_label current_filter current_folder current_name filters handle_token modal"},
		{Question{}, "OpenFile", "", "handle_token modal"},
	} {
		b := bus{t: t, version: 4, answer: says(1, false)}
		if _, err := (portal{b.start(), still}).Ask(t.Context(), c.q); err != nil {
			t.Fatal(err)
		}
		m := <-b.asked
		options := m.Body[2].(map[string]dbus.Variant)
		names := strings.Join(slices.Sorted(maps.Keys(options)), " ")
		if got := m.Headers[dbus.FieldMember].Value(); got != c.method || m.Body[0] != c.parent || m.Body[1] != c.q.Title || names != c.options {
			t.Errorf("%+v asks %v of %q with %s", c.q, got, m.Body[:2], names)
		}
		for name, want := range map[string]string{
			"current_folder": `@ay [0x2f, 0x68, 0x6f, 0x6d, 0x65, 0x2f, 0x67, 0x72, 0xc3, 0xb6, 0xc3, 0x9f, 0x65, 0x0]`,
			"filters":        `@a(sa(us)) [["Events files", [[0, "*.yaml"], [0, "*.YAML"]]], ["All files", [[0, "*"]]]]`,
			"current_filter": `@(sa(us)) ["Events files", [[0, "*.yaml"], [0, "*.YAML"]]]`,
			"current_name":   `"story.html"`,
			"accept_label":   `"Open"`,
		} {
			if v, ok := options[name]; ok && v.String() != want {
				t.Errorf("%s is %s, want %s", name, v, want)
			}
		}
	}
}

// Who takes a question back waits for nothing.
func TestQuestionIsTakenBack(t *testing.T) {
	ctx, takeBack := context.WithCancel(t.Context())
	b := bus{t: t, version: 4, answer: func(c *caller, m *dbus.Message) {
		c.reply(m, dbus.ObjectPath(requestPath+"1_7/"+token(m)))
		takeBack()
	}}
	if path, err := (portal{b.start(), still}).Ask(ctx, Question{}); path != "" || !errors.Is(err, context.Canceled) {
		t.Errorf("%q, %v", path, err)
	}
	ctx, takeBack = context.WithCancel(t.Context())
	b = bus{t: t, version: 4, answer: func(*caller, *dbus.Message) { takeBack() }} // a portal that says nothing
	if path, err := (portal{b.start(), still}).Ask(ctx, Question{}); path != "" || !errors.Is(err, context.Canceled) {
		t.Errorf("of a silent portal: %q, %v", path, err)
	}
}

func TestSystemNeedsABus(t *testing.T) {
	for address, want := range map[string]bool{"": false, "autolaunch:": false, "disabled:": false, "unix:path=/run/bus": true} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
		if got := System() != nil; got != want {
			t.Errorf("with the address %q there are dialogs: %v", address, got)
		}
	}
	b := bus{t: t}
	folder := strings.TrimSuffix(strings.TrimPrefix(b.start(), "unix:path="), "/bus")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	t.Setenv("XDG_RUNTIME_DIR", folder)
	if System() == nil {
		t.Error("the bus of the user is not found")
	}
}
