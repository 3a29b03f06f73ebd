//go:build cgo || js

package start

import (
	"errors"
	"io"
	"os"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver"

	"tideline/app"
	"tideline/app/choose"
	"tideline/app/cli"
	"tideline/app/display"
	"tideline/app/halt"
	"tideline/app/screens"
	"tideline/app/watch"
	"tideline/assets"
)

// displayTimeout is how long a display may take to answer at the start.
const displayTimeout = 5 * time.Second

// Window opens the window and returns the exit code of the program once it is closed. It
// prints to stderr why none can open.
func Window(want cli.Window, p Program, stderr io.Writer) int {
	tell := func(err error) { p.complain(stderr, err) }
	err := display.Check(display.Env{Getenv: os.Getenv, ReadFile: os.ReadFile, Timeout: displayTimeout})
	if err != nil {
		tell(cli.NoDisplay(err))
		return cli.Failed
	}
	var trace io.Writer
	if want.Trace != "" {
		f, err := openTrace(want.Trace)
		if err != nil {
			tell(err)
			return cli.Failed
		}
		defer func() { _ = f.Close() }() // each line has been written by then
		trace = f
	}
	config := app.Config{File: want.File, Begun: app.Begun{Moment: want.Moment, File: want.Opening, Guest: want.Guest}, Build: p.Build, Licence: p.Licence, Format: p.Format, Trace: trace, Page: page(), Desktop: screens.New, Dialogs: dialogs(), Keyboard: keyboard(), Languages: p.Languages}
	if config.Page == nil { // a page is told of no changes
		config.Work.Watch = func(changed func([]string)) func(...string) { return watch.New(changed).Follow }
	}
	if want.Talk != nil {
		config.Talk = &app.Talk{Story: want.Talk.Story, Filter: want.Talk.Filter, Kiosk: want.Talk.Kiosk}
	}
	k := findKept(p, tell)
	config.Crash, config.Work.Journals, config.Presets = k.crashes(p.Build.Version), k.journals(), k.told()
	if err := show(config, p, k, tell); err != nil {
		tell(err)
		return cli.Failed
	}
	return cli.Done
}

// dialogs are the system's file dialogs, unless the user has turned them off.
func dialogs() choose.Dialogs {
	if os.Getenv("TIDELINE_DIALOGS") == "own" {
		return nil
	}
	return choose.System()
}

// show runs the window until it is closed. Where the display lacks what the toolkit
// needs, such as OpenGL, the toolkit panics, or runs without a window; both become an
// error.
func show(config app.Config, p Program, k kept, tell func(error)) (err error) {
	running := false
	defer func() {
		if running {
			return // a bug of ours: let it crash with its stack
		}
		switch why := recover(); why {
		case nil:
		case errUnmade:
			err = cli.NoGraphics(runtime.GOOS, nil)
		default:
			err = cli.NoGraphics(runtime.GOOS, why)
		}
	}()
	build, _ := strconv.Atoi(p.Manifest.Value("Build"))
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: p.Manifest.Value("ID"), Name: p.Manifest.Value("Name"), Version: p.Build.Version, Build: build,
		Icon:       fyne.NewStaticResource("icon.png", assets.Icon()),
		Migrations: map[string]bool{"fyneDo": true},
	})
	leave, discard := k.enter(tell)
	defer discard()
	defer leave()
	a := k.app(fyneapp.NewWithID(p.Manifest.Value("ID")))
	a.SetIcon(a.Metadata().Icon)
	shell, err := app.New(a, config)
	if err != nil {
		return err
	}
	w := shell.Window
	windowStarted := endWhenAsked(shell)
	a.Lifecycle().SetOnStarted(func() {
		if !made(w) {
			panic(errUnmade) // and do not quit: destroying a window that was not made can hang in the graphics driver
		}
		running = true
		leave()
		windowStarted()
	})
	shell.Show()
	a.Run()
	shell.Closed()
	return err
}

// endWhenAsked ends the program when the system asks for it, after storing what is to be
// remembered. It leaves the window to the system: destroying it could hang in the
// graphics driver. The window reports when it has started.
func endWhenAsked(shell *app.Shell) (windowStarted func()) {
	var started atomic.Bool
	signals := halt.Listen()
	go halt.Watch(halt.Config{
		Signals: signals.Heard(), Keep: shell.Closed, Exit: os.Exit, After: time.After,
		Quit: func() bool {
			if !started.Load() {
				return false
			}
			fyne.Do(func() {
				shell.Keep()
				os.Exit(cli.Done)
			})
			return true
		},
	})
	return func() {
		signals.Alone()
		started.Store(true)
	}
}

// errUnmade is the panic that ends the toolkit's loop when it made no window.
var errUnmade = errors.New("the toolkit made no window")

// made reports whether the display server really made the window.
func made(w fyne.Window) (yes bool) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true
	}
	yes = true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			yes = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			yes = c.WaylandSurface != 0
		case driver.WindowsWindowContext:
			yes = c.HWND != 0
		}
	})
	return yes
}
