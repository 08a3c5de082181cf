namespace Assistant.Safety;

public enum TopicSign { Anchor, Likely, Sure }

public readonly record struct TopicMark(TopicSign Sign, TopicFinding? Topic);

/// <summary>
/// Other safeguarding matters. A word of criminal exploitation anywhere in the question keeps it with us, unless a phrase
/// is sure to belong elsewhere.
/// </summary>
public sealed class TopicRules(PhraseTable<TopicMark> table)
{
    public TopicFinding? Find(IReadOnlyList<Token> tokens)
    {
        var matches = table.Find(tokens);
        var anchored = matches.Exists(m => m.Mark.Sign == TopicSign.Anchor);
        PhraseMatch<TopicMark>? best = null;
        foreach (var match in matches)
            if ((match.Mark.Sign == TopicSign.Sure || (match.Mark.Sign == TopicSign.Likely && !anchored))
                && (best is null || match.Length > best.Value.Length)) best = match;
        return best is { } found ? found.Mark.Topic! with { Strength = found.Mark.Sign == TopicSign.Sure ? TopicStrength.Sure : TopicStrength.Possible } : null;
    }
}
