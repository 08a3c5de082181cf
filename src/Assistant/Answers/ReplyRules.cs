using System.Text.RegularExpressions;
using Assistant.Knowledge;

namespace Assistant.Answers;

/// <summary>What a fixed reply may not do: ask for what the program does not give, run on, or state without a source.</summary>
public static partial class ReplyRules
{
    public const int LongestSentence = 25;

    public static void Check(Reply reply, YamlMap map)
    {
        if (!ReplyIds.All.TryGetValue(reply.Id, out var known))
        {
            map.Complain($"Nothing sends the reply '{reply.Id}'.", "Check its spelling, or take it out.", "id");
            return;
        }
        var used = Replies.Placeholder().Matches(reply.Words).Select(m => m.Groups[1].Value).ToHashSet();
        foreach (var unknown in used.Except(known))
            map.Complain($"'{{{unknown}}}' is not filled in here.", known.Count == 0 ? "This reply has none." : $"Known are: {string.Join(", ", known.Select(k => $"{{{k}}}"))}.", "text");
        foreach (var unused in known.Except(used))
            map.Complain($"'{{{unused}}}' is left out, and the reader needs it.", "Put it where it belongs.", "text");
        foreach (var sentence in Sentences(reply.Words).Where(s => WordCount(s) > LongestSentence))
            map.Complain($"A sentence has {WordCount(sentence)} words: '{sentence}'", $"Keep to {LongestSentence}.", "text");
        if (reply.Cites.Count == 0 && NeedsSource().Match(reply.Words) is { Success: true } match)
            map.Complain($"'{match.Value}' stands without a source.", "Add 'cites: [source-id]', or say it without.", "text");
    }

    public static IEnumerable<string> Sentences(string words) =>
        SentenceEnd().Split(words).Select(s => s.Trim()).Where(s => s.Length > 0);

    private static int WordCount(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"\n|(?<=[.!?:])\**\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?!999\b)\d+\b|\bmust\b|\b(?:hours|days|weeks|months)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsSource();
}
