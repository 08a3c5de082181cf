using System.Net;
using System.Security.Cryptography;
using System.Text;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Assistant.Teams.Tests;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What nobody but us, or Microsoft, can have made: a changed one is never taken.</summary>
internal static class SealedFuzz
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    public static FuzzTarget Token()
    {
        var server = new TokenServer();
        var tokens = new InboundTokens(server.Options, new HttpClient(server), new Stopped());
        var good = TokenServer.Token(server.Key("first"), Now);
        var stranger = TokenServer.Token(TokenServer.Unpublished("first"), Now);
        var activity = new Teams.Activity { Type = "message", ChannelId = "msteams", ServiceUrl = TokenServer.ServiceUrl };
        return OfText("token", [$"Bearer {good}", $"Bearer {stranger}", "Bearer eyJhbGciOiJub25lIn0.e30."], header =>
        {
            var verdict = tokens.CheckAsync(header, activity, CancellationToken.None).GetAwaiter().GetResult();
            // The same words, and nothing else, are taken; blanks around a token say nothing, nor do the last bits that no letter of base 64 needs.
            Demand(!verdict.Accepted || Same(header["Bearer ".Length..].Trim(), good), "a changed token was taken");
            Demand(!verdict.Reason.Contains('.', StringComparison.Ordinal) || !header.Contains(verdict.Reason, StringComparison.Ordinal), "a refusal repeats the token");
            return verdict.Accepted;
        }) with
        { Tokens = ["Bearer ", ".", "..", "eyJ", "none", "eyJhbGciOiJIUzI1NiJ9", "=", "bearer "] };
    }

    public static FuzzTarget Journal(bool forged)
    {
        var text = new StringBuilder();
        var previous = ChangeLine.Start;
        Intended[] changes =
        [
            new(ChangeKind.Add, "site-procedure", "manager", "It is ours.") { Fields = new Dictionary<string, string> { ["title"] = "A procedure", ["published"] = "2026-01", ["file"] = "site/documents/site-procedure.md", ["authority"] = "local-procedure" } },
            .. Enum.GetValues<ChangeKind>().Select((kind, i) => new Intended(kind, i % 2 == 0 ? "site-procedure" : "bscp-2019-20-02", "manager", "Because.") { Fields = new Dictionary<string, string> { ["review-due"] = "2027-01-01", ["edition"] = "0123456789abcdef" } }),
        ];
        foreach (var (change, number) in changes.Select((c, i) => (c, i + 1)))
        {
            var (made, line) = ChangeLine.Write(change, number, Now, previous);
            previous = made.Hash;
            text.Append(line).Append('\n');
        }
        var whole = text.ToString();
        return OfText(forged ? "journal-forged" : "journal", [whole], input =>
        {
            var reading = ChangeJournal.Parse(forged ? Hashed(input) : input);
            var taken = SiteChanges.Of(reading.Sound);
            _ = (taken.Off, taken.Added.Select(SourceFields.Read).ToList(), reading.Head);
            if (!forged) Demand(reading.Sound.Count <= changes.Length && (reading.Sound.Count == 0 || whole.Contains(reading.Sound[^1].Hash, StringComparison.Ordinal)), "a changed line was taken");
            return reading.BrokenAt is null;
        }) with
        { Tokens = ["\"fields\":{", "\"kind\":\"add\"", "\"at\":\"2026-02-30T00:00:00Z\"", "\"number\":1", "null", "\n", "\\u0000", "\"subject\":\"../x\""] };
    }

    public static FuzzTarget Ticket()
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-").FullName;
        var tickets = new TimedTickets(new StateSeal(new StateOptions { File = Path.Combine(folder, "s.db"), KeyFolder = Path.Combine(folder, "keys") }), new Stopped());
        var (good, other) = (tickets.For("export", "draft 1").Ticket, tickets.For("records", "all").Ticket);
        return OfText("ticket", [good, other], ticket =>
        {
            var text = tickets.Open("export", ticket);
            Demand(text is null or "draft 1", "a ticket brings back something else");
            return text is not null;
        }) with
        { Tokens = ["=", "-", "_", "+", "/", "A", "CfDJ8"] };
    }

    // Somebody who can write the file can reckon its hashes as well.
    private static string Hashed(string text)
    {
        var (previous, hashed) = (ChangeLine.Start, new StringBuilder());
        foreach (var json in text.Split('\n').Where(l => l.Length > 0).Select(l => l.Split(' ', 2)[^1]))
        {
            var at = json.LastIndexOf("\"previous\":\"", StringComparison.Ordinal);
            var chained = at < 0 ? json : $"{json[..at]}\"previous\":\"{previous}\"}}";
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chained)));
            hashed.Append(previous).Append(' ').Append(chained).Append('\n');
        }
        return hashed.ToString();
    }

    private static bool Same(string token, string good) => token.Split('.') is [var a, var b, var c] && good.Split('.') is [var d, var e, var f] && a == d && b == e && c.TrimEnd('=')[..^1] == f[..^1];

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
