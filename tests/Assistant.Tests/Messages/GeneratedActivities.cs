using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Messages;

/// <summary>
/// Bodies such as a channel never sends: activities with wrong types, missing and unheard-of fields, deep nesting, huge strings and
/// broken Unicode. Written as JSON text, because most of it no record of ours could hold.
/// </summary>
internal static class GeneratedActivities
{
    private const string HalfPair = "\"\\ud800 and \\udc00\"";

    private static readonly string[] Said =
    [
        "what do I do after an NRM discontinuance", "who do I ring", "help", "show more", "copy for my notes", "show me the passages", "I'm a nurse in Devon", "quiz my team",
        "he has a knife and is outside now", "Jaydon Smith dob 3/2/2010 is missing", "start screening", "what is the weather", "2", "?", "", " ", "😀", "\0\u0001", "‮gnivom",
        "<at>Assistant</at> help", "<at>Assistant</at> <at>Priya Shah</at> what is a reachable moment", "<at>", "</at></at>", "[1](javascript:x)", "‍‍", "ﷺ",
    ];

    private static readonly string[] Types =
        ["message", "message", "message", "invoke", "invoke", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete", "typing", "event", "endOfConversation", "unheardOf", ""];

    /// <summary>Every invoke that Teams is known to send.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "adaptiveCard/action", "composeExtension/query", "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction", "message/submitAction", "message/fetchTask",
        "task/fetch", "task/submit", "suggestedAction/submit", "signin/verifyState", "signin/tokenExchange",
    ];

    /// <summary>One body: mostly an activity that is nearly right, sometimes no activity at all.</summary>
    public static Gen<string> Bodies() => Gen.Frequency((30, Activity()), (1, Anything(3)), (1, Gen.Elements("", "nul", "{\"type\":", "{}}", "\ufeff{}", Nested("[", "]", 100), Nested("{\"a\":", "}", 63, "1"))));

    private static Gen<string> Activity() => Object(
        ("type", Text(Types), 60), ("id", Fresh(), 20), ("name", Text([.. Known, "unheard/of", ""]), 30), ("text", Text(Said), 30), ("value", Value(), 30),
        ("serviceUrl", Text("http://127.0.0.1:9/service/", "http://127.0.0.1:9/service/", "http://127.0.0.1:9/service/", "http://localhost/", "http://127.0.0.1:9", "http://[::1]/", "https://attacker.example/", "http://localhost/?a=b#c"), 60),
        ("conversation", Object(("id", Fresh(), 60), ("conversationType", Text("personal", "personal", "groupChat", "channel", "PERSONAL", ""), 15), ("isGroup", Gen.Elements("true", "false"), 10), ("tenantId", Fresh(), 10)), 60),
        ("from", Object(("id", Text("29:a", "29:b", ""), 20), ("aadObjectId", Text("11111111-1111-4111-8111-111111111111", "x"), 10), ("name", Text(Said), 10)), 30),
        ("recipient", Object(("id", Text("28:assistant"), 30)), 30),
        ("entities", ListOf(Entity()), 20), ("membersAdded", ListOf(Object(("id", Text("28:assistant", "29:a"), 20))), 15), ("membersRemoved", ListOf(Object(("id", Text("28:assistant", "29:a"), 20))), 15), ("action", Text("add", "remove"), 15), ("attachments", ListOf(Object(("contentType", Text("text/html"), 20), ("content", Anything(1), 20))), 20),
        ("channelData", Anything(3), 10), ("replyToId", Fresh(), 15), ("channelId", Text("msteams", "webchat"), 15), ("timestamp", Text("2026-11-24T10:00:00Z", "2026-11-24T10:00:00+01:00"), 20), ("unheardOf", Anything(3), 5));

    // The value of any invoke, whatever its name says.
    private static Gen<string> Value() => Gen.OneOf(
        Anything(4),
        Object(("masked", Text(Said), 20)),
        Object(("action", Object(("type", Text("Action.Execute"), 20), ("verb", Text("profile", "profile", "unheardOf"), 20), ("data", Object(("role", Text("nurse", "astronaut", ""), 20), ("area", Text("Devon", "Atlantis", ""), 20)), 20)), 20), ("trigger", Text("manual", "automatic"), 10)),
        Object(("commandId", Text("searchSources", "searchSources", "else"), 20),
            ("parameters", ListOf(Object(("name", Text("query", "query", "initialRun"), 20), ("value", Text([.. Said, "county lines", "NRM"]), 20))), 20),
            ("queryOptions", Object(("skip", Number(), 10), ("count", Number(), 10)), 10)),
        Object(("actionName", Text("feedback"), 20), ("actionValue", Object(("reaction", Text("like", "dislike", "x"), 20), ("feedback", Text("{\"feedbackText\":\"good\"}", "{", ""), 20)), 20), ("data", Anything(2), 10)));

    private static Gen<string> Entity() => Object(
        ("type", Text("mention", "mention", "clientInfo", "https://schema.org/Message"), 20),
        ("mentioned", Object(("id", Text("28:assistant", "29:priya"), 20), ("name", Text("Assistant", "Priya Shah"), 10)), 20),
        ("text", Text("<at>Assistant</at>", "<at>Priya Shah</at>", "<at>", "knife"), 20));

    // Each field is right as a rule, of another type once in a while, and left out now and then.
    private static Gen<string> Object(params (string Name, Gen<string> Right, int Care)[] fields) =>
        Gen.CollectToList(fields.Select(f => Gen.Frequency(
            (8 * f.Care, f.Right.Select(v => $"\"{f.Name}\":{v}")), (1, Anything(0).Select(v => $"\"{f.Name}\":{v}")), (1, Gen.Constant("")), (1, f.Right.Select(v => $"\"{f.Name}\":{v},\"{f.Name}\":{v}")))))
        .Select(parts => $"{{{string.Join(',', parts.Where(p => p.Length > 0))}}}");

    private static Gen<string> ListOf(Gen<string> item) => Gen.Choose(0, 4).SelectMany(n => Gen.CollectToList(Enumerable.Repeat(Gen.Frequency((40, item), (1, Gen.Constant("null"))), n))).Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string> Anything(int depth) => Gen.Frequency(
        (3, Gen.Elements("null", "true", "\"\"", "[]", "{}", "[null]", "{\"\":0}", "\"text\"", HalfPair, "{\"\\udfff\":1}")), (2, Number()), (2, Text(Said)), (1, Huge()),
        (1, Gen.Elements(2, 3, 4, 5, 7, 9, 12, 20, 50, 70).Select(n => Nested("[", "]", n))), (1, Gen.Elements(2, 3, 4, 5, 7, 9, 12, 20, 50, 70).Select(n => Nested("{\"data\":", "}", n, "{}"))),
        (depth > 0 ? 2 : 0, depth > 0 ? ListOf(Anything(depth - 1)) : Gen.Constant("1")),
        (depth > 0 ? 2 : 0, depth > 0 ? Object(("type", Anything(depth - 1), 2), ("id", Anything(depth - 1), 2), ("data", Anything(depth - 1), 2)) : Gen.Constant("1")));

    private static Gen<string> Text(params string[] texts) => Gen.Frequency((300, Gen.Elements(texts).Select(t => JsonSerializer.Serialize(t))), (1, Huge()), (1, Gen.Constant(HalfPair)));

    private static Gen<string> Fresh() => Gen.Frequency(
        (200, Gen.Fresh(() => $"\"19:{Guid.NewGuid():N}@thread.v2;messageid=1\"")), (1, Huge()), (1, Gen.Constant(HalfPair)), (1, Gen.Elements("\"\"", "\"..\"", "\"a/../b\"", "\"%2e%2e\"", "\"\\u0000\"", "\"é😀\"")));

    private static Gen<string> Number() => Gen.Elements("0", "1", "10", "-1", "25", "2147483647", "2147483648", "-9e99", "1e400", "0.5", "99999999999999999999");

    private static Gen<string> Huge() => Gen.Elements("a", "knife ", "<at>", "</at>", "é", "😀", "\u0001", "[1] ", "12 ", "Jaydon Smith ")
        .SelectMany(_ => Gen.Elements(2_001, 9_000, 60_000), (scrap, length) => JsonSerializer.Serialize(string.Concat(Enumerable.Repeat(scrap, length / scrap.Length))));

    private static string Nested(string open, string close, int depth, string inside = "") =>
        $"{string.Concat(Enumerable.Repeat(open, depth))}{inside}{string.Concat(Enumerable.Repeat(close, depth))}";
}
