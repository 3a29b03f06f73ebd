package album

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"tideline/timeline/pattern"
)

// What a picture may cost: time from the first byte asked for to the last one given, bytes,
// and how often a site may send on to another address.
const (
	longest   = 30 * time.Second
	mostBytes = 32 << 20
	mostHops  = 5
)

// get returns what is at an address. The site learns the address that is asked for and
// nothing else: neither cookies nor the page before.
func get(ctx context.Context, address string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, longest)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil || !isWeb(request.URL) {
		return nil, refused(pattern.English("its address is not one of the web"))
	}
	request.Header.Set("User-Agent", "Tideline (a timeline viewer; one picture, at a reader's request)")
	request.Header.Set("Accept", "image/*")
	client := http.Client{CheckRedirect: follow}
	answer, err := client.Do(request)
	if err != nil {
		return nil, because(err)
	}
	defer func() { _ = answer.Body.Close() }() // it was only read
	if answer.StatusCode != http.StatusOK {
		return nil, refused(pattern.T("the site answers {{.Status}}", "Status", answer.Status))
	}
	if kind := answer.Header.Get("Content-Type"); strings.HasPrefix(kind, "text/html") {
		return nil, refused(pattern.English("there is a web page at the address, and not a picture"))
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, mostBytes+1))
	switch {
	case err != nil:
		return nil, because(err)
	case len(content) > mostBytes:
		return nil, refused(pattern.T("it is larger than {{.MB}} MB", "MB", mostBytes>>20))
	}
	return content, nil
}

// errElsewhere is why a site may not send on to an address.
var errElsewhere = errors.New("not an address of the web")

// follow lets a site send on to another one of the web, but not from there into the network
// of the reader.
func follow(next *http.Request, via []*http.Request) error {
	next.Header.Del("Referer")
	if len(via) > mostHops || !isWeb(next.URL) || via[0].URL.Scheme == "https" && next.URL.Scheme != "https" ||
		isLocal(next.URL.Hostname()) && next.URL.Host != via[0].URL.Host {
		return errElsewhere
	}
	return nil
}

func isWeb(u *url.URL) bool { return (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" }

// isLocal reports whether a host is this computer, or one of its own network, by its name.
func isLocal(host string) bool {
	at, err := netip.ParseAddr(host)
	if err != nil {
		return host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local") || !strings.Contains(host, ".")
	}
	return at.IsLoopback() || at.IsPrivate() || at.IsLinkLocalUnicast() || at.IsUnspecified()
}

// because says why nothing came.
func because(err error) error {
	switch {
	case errors.Is(err, errElsewhere):
		return refused(pattern.English("the site leads to an address that is not followed"))
	case errors.Is(err, context.DeadlineExceeded):
		return refused(pattern.T("nothing came within {{.N}} seconds", "N", int(longest/time.Second)))
	case errors.Is(err, context.Canceled):
		return refused(pattern.English("it was cancelled"))
	}
	return refused(pattern.English("the site cannot be reached from here"))
}
