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
        Blanks.Check(map, "text", reply.Words, known, "This reply has none.");
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
