package album

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tideline/app/inmemory"
	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

// site is a site of the web with a picture, and with much that is none.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	var pixels bytes.Buffer
	if err := png.Encode(&pixels, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/a.png":
			if r.Header.Get("Cookie")+r.Header.Get("Referer") != "" {
				t.Errorf("the site is told %v", r.Header)
			}
			_, _ = w.Write(pixels.Bytes())
		case "/sent-on":
			http.Redirect(w, r, "/a.png", http.StatusFound)
		case "/inside":
			http.Redirect(w, r, "http://192.168.1.1/a.png", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/round":
			http.Redirect(w, r, "/round", http.StatusFound)
		case "/page":
			_, _ = w.Write([]byte("<!DOCTYPE html><p>No picture"))
		case "/text":
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write([]byte("no picture"))
		case "/large":
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write(pixels.Bytes())
			_, _ = w.Write(make([]byte, mostBytes))
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// A picture that was asked for is in the folder; everything else is refused with a reason,
// and leaves nothing behind.
func TestFetch(t *testing.T) {
	s := site(t)
	var a Album
	for path, want := range map[string]string{
		"/a.png": "", "/sent-on": "", "/inside": "not followed", "/file": "not followed", "/round": "not followed",
		"/page": "a web page", "/text": "unknown-image", "/large": "larger than 32 MB", "/gone": "404",
	} {
		p := &timeline.Picture{URL: s.URL + path}
		err := a.Fetch(context.Background(), p)
		_, opened := a.Over(inmemory.Folder{}).Open(p.Name())
		if want == "" {
			if err != nil || opened != nil || !a.Has(p) {
				t.Errorf("%s: %v, %v", path, err, opened)
			}
			continue
		}
		wrong, ok := errors.AsType[*picture.Problem](err)
		if !ok || wrong.Name != p.URL || a.Has(p) {
			t.Errorf("%s: %v", path, err)
			continue
		}
		told := string(wrong.Code)
		for _, word := range wrong.Words {
			if v, isText := word.(pattern.Value); isText {
				told += " " + v.In(pattern.InEnglish)
			}
		}
		if !strings.Contains(told, want) {
			t.Errorf("%s: %q, want %q", path, told, want)
		}
		if left, _ := errors.AsType[*picture.Problem](opened); left == nil || left.Code != picture.Remote || left.Name != p.URL {
			t.Errorf("%s left %v", path, opened)
		}
	}
}

// Nothing but the web is asked, and nothing once it was cancelled.
func TestFetchAsksTheWebAlone(t *testing.T) {
	var a Album
	for _, address := range []string{"file:///etc/passwd", "ftp://example.org/a.png", "http:///a.png", ""} {
		if a.Fetch(context.Background(), &timeline.Picture{URL: address, File: ""}) == nil {
			t.Errorf("%q is fetched", address)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := a.Fetch(ctx, &timeline.Picture{URL: "http://127.0.0.1:1/a.png"}); err == nil {
		t.Error("a picture is fetched after it was cancelled")
	}
}

// A site of the web cannot send a reader into his own network.
func TestLocalHosts(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "127.0.0.1": true, "192.168.1.1": true, "10.0.0.1": true, "169.254.1.1": true, "::1": true, "fe80::1": true, "printer": true,
		"nas.local": true, "example.org": false, "8.8.8.8": false,
	} {
		if got := isLocal(host); got != want {
			t.Errorf("%s: %t", host, got)
		}
	}
	if isWeb(&url.URL{Scheme: "javascript", Host: "x"}) {
		t.Error("a script is an address of the web")
	}
}

// What is kept is bounded.
func TestAlbumIsBounded(t *testing.T) {
	a := Album{bytes: mostKept}
	if a.keep("x", []byte("1")) || len(a.kept) > 0 {
		t.Error("more is kept than there is room for")
	}
}
