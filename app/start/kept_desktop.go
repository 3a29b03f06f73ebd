//go:build cgo && !js

package start

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app/cli"
	"tideline/app/crash"
	"tideline/app/portable"
	"tideline/app/preferences"
	"tideline/app/settings"
)

// kept is what is stored between runs, and where.
type kept struct {
	portable string // the folder beside the program in which everything is stored; "" for none
	path     string // of the preferences; "" where no place for them is known
	presets  preferences.Presets
	aside    string // where preferences lie that could not be read; "" where they could
}

// findKept finds what is stored, and prints what cannot be read.
func findKept(p Program, tell func(error)) kept {
	var k kept
	if path, err := os.Executable(); err == nil {
		k.portable = portable.Folder(path, runtime.GOOS)
		k.presets = preferences.ReadPresets(filepath.Dir(path), settings.Presettable())
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
	// What cannot be read or moved aside is ignored: the window opens nevertheless.
	if k.aside, err = preferences.Check(k.path); err != nil {
		tell(err)
	}
	return k
}

// enter has the toolkit store its own files in the portable folder too, until leave is
// called. Where that is read-only they go into a temporary folder, which discard removes,
// as nothing else uses them.
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

// provider gives the toolkit our preferences through its interface for cloud storage. The
// toolkit then writes none itself: after every change it would write the file once more,
// in place, and a program that ends meanwhile would leave an empty file.
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

// app gives an application the preferences, where the toolkit's own parts find them too.
func (k kept) app(a fyne.App) fyne.App {
	if k.path != "" {
		a.SetCloudProvider(provider{preferences.Open(k.path, k.presets.Values)})
	}
	return a
}

// crashes has Go write a crash to a file as well, and returns the path of one from an
// earlier run; "" where there was none. Where nothing can be stored, the window opens
// nevertheless.
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

// journals is the folder for what is not saved; "" where no place is known.
func (k kept) journals() string {
	if k.path == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(k.path), "unsaved")
}

// told is what the window reports about the presets, and about preferences put aside.
func (k kept) told() settings.Presets {
	return settings.Presets{File: k.presets.Path, Ignored: k.presets.Ignored, Fault: k.presets.Fault, Aside: k.aside}
}
