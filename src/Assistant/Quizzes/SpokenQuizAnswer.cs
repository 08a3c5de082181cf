using Assistant.Answers;

namespace Assistant.Quizzes;

/// <summary>An answer that was typed: the letters of the options as they are shown, the first being A.</summary>
public static class SpokenQuizAnswer
{
    private static readonly string[] Between = ["and", "then"];
    private static readonly string[] Nothing = ["none", "none of these"];
    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '(', ')', '"', '\'', '“', '”', '‘', '’'];

    /// <summary>
    /// One letter, text or code of a choice of one; letters of several; all letters of an order, as it should stand; of words the letters
    /// of the points that somebody had, or "none". Null for anything else: it may be words of their own, or a question.
    /// </summary>
    public static QuizAnswer? Read(QuizItem item, string text)
    {
        var shown = item.Shown;
        var said = Plain(text);
        if (item.Type == QuizItemType.Words && Nothing.Contains(said)) return new QuizAnswer([]);
        if (Places(said, shown.Count) is { } places)
            return item.Type switch
            {
                QuizItemType.Single when places.Count > 1 => null,
                QuizItemType.Order when places.Count != shown.Count || places.Distinct().Count() != shown.Count => null,
                QuizItemType.Order => new QuizAnswer([.. places.Select(p => shown[p].Code)]),
                _ => new QuizAnswer([.. places.Distinct().Order().Select(p => shown[p].Code)]),
            };
        var named = item.Type == QuizItemType.Single ? shown.Where(o => Plain(o.Text) == said || o.Code == said).Take(2).ToList() : [];
        return named is [var one] ? new QuizAnswer([one.Code]) : null;
    }

    /// <summary>The answer, with how sure somebody says they are of it; an option's own words are not taken for that.</summary>
    public static QuizAnswer? Read(QuizItem item, string text, Language language) =>
        Read(item, text) ?? (language.Sureness(text) is var (said, sure) && Read(item, said) is { } given ? given with { Sure = sure } : null);

    /// <summary>Letters that are no answer to this item, such as two of a choice of one: the answer cannot be taken, and it can be said why. Null where anything else is said.</summary>
    public static QuizAnswer? Letters(QuizItem item, string text, Language language) =>
        Places(Plain(language.Sureness(text).Answer), item.Shown.Count) is { } places ? new QuizAnswer([.. places.Select(p => item.Shown[p].Code)]) : null;

    // Null where something else than letters of the options is said.
    private static List<int>? Places(string said, int count)
    {
        var places = new List<int>();
        foreach (var word in said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(Marks)).Where(w => !Between.Contains(w)))
        {
            if (word is not [>= 'a' and var letter] || letter - 'a' >= count) return null;
            places.Add(letter - 'a');
        }
        return places.Count == 0 ? null : places;
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Marks);
}
