using System.Net;
using AngleSharp.Html.Parser;

namespace Assistant.Tests.Access.SignIn;

/// <summary>What came of a request, after what it led to.</summary>
internal sealed record Shown(HttpStatusCode Status, string Text, Uri At, HttpResponseMessage Response)
{
    public string Heading => new HtmlParser().ParseDocument(Text).QuerySelector("h1")?.TextContent ?? "";
    public Uri? Location => Response.Headers.Location is { } to ? new Uri(At, to) : null;
}

/// <summary>A browser: it keeps the cookies of each host, sends them back over https, and follows where it is sent, or not.</summary>
internal sealed class Visit(SignedInSite site)
{
    private readonly HttpClient _http = new(TestCertificate.Way());

    /// <summary>The cookies of the site, by their names.</summary>
    public Dictionary<string, string> Cookies { get; private init; } = [];

    /// <summary>Every line with which the site set a cookie.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Another browser with the same cookies, as for who has copied them.</summary>
    public Visit Copy() => new(site) { Cookies = new(Cookies) };

    public Task<Shown> GetAsync(string address) => SendAsync(HttpMethod.Get, new Uri(site.Base, address), null);

    public Task<Shown> SendAsync(string method, string address) => SendAsync(new HttpMethod(method), new Uri(site.Base, address), null);

    /// <summary>Sends a form, with the token of a form that was shown before where <paramref name="token"/> names one.</summary>
    public Task<Shown> PostAsync(string address, string? token, params (string Name, string Value)[] fields) => SendAsync(HttpMethod.Post, new Uri(site.Base, address),
        new FormUrlEncodedContent(fields.Append(("form-token", token ?? "")).Where(f => f.Item2.Length > 0).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public async Task<string> TokenAsync(string page = SignedInSite.Form) =>
        new HtmlParser().ParseDocument((await GetAsync(page)).Text).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

    /// <summary>Goes to an address and on to wherever it leads, through Entra where it does.</summary>
    public async Task<Shown> FollowAsync(string address)
    {
        var shown = await GetAsync(address);
        for (var i = 0; i < 10 && shown.Location is { } next; i++) shown = await SendAsync(HttpMethod.Get, next, null);
        return shown;
    }

    public Task<Shown> SignInAsync(string person, string? to = null)
    {
        site.Entra.Person = person;
        return FollowAsync(to is null ? "/sign-in" : $"/sign-in?to={Uri.EscapeDataString(to)}");
    }

    /// <summary>The address with which Entra sends the browser back, not yet gone to.</summary>
    public async Task<Uri> UpToCallbackAsync(string person)
    {
        site.Entra.Person = person;
        var entra = (await GetAsync("/sign-in")).Location!;
        return (await SendAsync(HttpMethod.Get, entra, null)).Location!;
    }

    public async Task<Shown> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var isSite = address.Authority == site.Base.Authority;
        if (isSite && Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await _http.SendAsync(request);
        if (isSite && response.Headers.TryGetValues("Set-Cookie", out var lines))
            foreach (var line in lines) Keep(line);
        return new Shown(response.StatusCode, await response.Content.ReadAsStringAsync(), address, response);
    }

    private void Keep(string line)
    {
        SetCookies.Add(line);
        var (name, value) = (line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..].Split(';')[0]);
        if (value.Length == 0) Cookies.Remove(name);
        else Cookies[name] = value;
    }
}

internal static class Visits
{
    public static Visit Visit(this SignedInSite site) => new(site);

    /// <summary>A browser in which that person has signed in.</summary>
    public static async Task<Visit> VisitAsync(this SignedInSite site, string person)
    {
        var visit = site.Visit();
        (await visit.SignInAsync(person)).Status.ShouldBe(HttpStatusCode.OK);
        return visit;
    }
}
