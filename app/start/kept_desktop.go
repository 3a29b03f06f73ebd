//go:build cgo && !js

package start

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app"
	"tideline/app/cli"
	"tideline/app/crash"
	"tideline/app/portable"
	"tideline/app/preferences"
)

// kept is what outlives the program, and where it lies.
type kept struct {
	portable string // the folder beside the program in which everything lies; "" for none
	path     string // of the preferences; "" where no place for them is known
	presets  preferences.Presets
}

// findKept looks for what lies beside the program, and tells of what cannot be read.
func findKept(p Program, tell func(error)) kept {
	var k kept
	if path, err := os.Executable(); err == nil {
		k.portable = portable.Folder(path, runtime.GOOS)
		k.presets = preferences.ReadPresets(filepath.Dir(path), app.Presettable())
		if trouble := k.presets.Trouble(); trouble != "" {
			tell(errors.New(trouble))
		}
	}
	var err error
	if k.portable != "" {
		k.path = portable.Preferences(k.portable)
	} else if k.path, err = preferences.Path(p.Manifest.Value("ID"), runtime.GOOS); err != nil {
		return k
	}
	// What cannot be read or put aside counts as nothing: the window opens all the same.
	if err := preferences.Check(k.path); err != nil {
		tell(err)
	}
	return k
}

// enter has the toolkit keep its own things in the portable folder too, until leave
// is called. Where nothing can be written there they go into a temporary folder,
// which discard removes: they are of use to nobody else.
func (k kept) enter(tell func(error)) (leave, discard func()) {
	discard = func() {}
	if k.portable == "" {
		return func() {}, discard
	}
	leave, err := portable.Enter(k.portable, runtime.GOOS)
	if err == nil {
		return leave, discard
	}
	tell(cli.NothingKept(k.portable, err))
	temporary, err := os.MkdirTemp("", "tideline-")
	if err != nil {
		return leave, discard
	}
	leave()
	leave, _ = portable.Enter(temporary, runtime.GOOS)
	return leave, func() { _ = os.RemoveAll(temporary) }
}

// provider hands the toolkit preferences of ours by the way that it has for those of
// a cloud. The toolkit then writes none itself: it would follow every change of the
// file by writing it once more, in place, and a program that ends meanwhile would
// leave an empty one.
type provider struct{ own *preferences.Store }

// ProviderName implements fyne.CloudProvider.
func (provider) ProviderName() string { return "Tideline" }

// ProviderDescription implements fyne.CloudProvider.
func (provider) ProviderDescription() string { return "a file, written whole or not at all" }

// ProviderIcon implements fyne.CloudProvider.
func (provider) ProviderIcon() fyne.Resource { return nil }

// Setup implements fyne.CloudProvider.
func (provider) Setup(fyne.App) error { return nil }

// Cleanup implements fyne.CloudProvider.
func (provider) Cleanup(fyne.App) {}

// CloudPreferences implements fyne.CloudProviderPreferences.
func (p provider) CloudPreferences(fyne.App) fyne.Preferences { return p.own }

// app gives an application the preferences; the toolkit's own parts find them too.
func (k kept) app(a fyne.App) fyne.App {
	if k.path != "" {
		a.SetCloudProvider(provider{preferences.Open(k.path, k.presets.Values)})
	}
	return a
}

// crashes has Go write a crash of ours into a file as well, and returns where that
// of an earlier run lies; "" where there was none. Where nothing can be kept, the
// window opens all the same.
func (k kept) crashes(version string) (earlier string) {
	folder := portable.Crashes(k.portable)
	if k.portable == "" {
		var err error
		if folder, err = crash.Folder(); err != nil {
			return ""
		}
	}
	earlier, _ = crash.Keep(folder, "Tideline "+version+" "+runtime.GOOS+"/"+runtime.GOARCH, time.Now())
	return earlier
}

// told is what the window tells of the presets.
func (k kept) told() app.Presets {
	return app.Presets{File: k.presets.Path, Ignored: k.presets.Ignored, Err: k.presets.Err}
}
