using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>
/// Holds a statement against the words that it cites. Pure: no clock, no files, no model. It can tell that a number, a
/// name, a "not" or a "must" is missing there; it cannot tell that a sentence is true.
/// </summary>
public sealed class SupportCheck
{
    private readonly OrdinaryWords _ordinary;
    private readonly SupportOptions _options;
    private readonly ShortForms _shortForms;
    private readonly AssertionReader _reader;

    public SupportCheck(Vocabulary vocabulary, OrdinaryWords ordinary, SupportOptions? options = null)
    {
        var lexicon = new Lexicon(vocabulary);
        (_ordinary, _options) = (ordinary, options ?? new SupportOptions());
        (_shortForms, _reader) = (new ShortForms(vocabulary, lexicon), new AssertionReader(new ContentWords(lexicon)));
    }

    /// <param name="suggested">Practice that we derive: it need not share its content words with what it cites, and may
    /// give the reader words to say.</param>
    public IReadOnlyList<Shortfall> Check(string statement, IReadOnlyList<CitedText> cited, bool suggested = false)
    {
        var support = new CitedSupport(cited, _reader, new KnownNames(cited, _shortForms, _ordinary));
        var assertions = _reader.Read(statement);
        return
        [
            .. assertions.SelectMany(a => FactRules.Check(a, support, suggested)),
            .. assertions.SelectMany(a => NegationRules.Check(a, support, _options.SameThing)),
            .. assertions.SelectMany(a => StrengthRules.Check(a, support)),
            .. suggested ? [] : ContentRules.Check(assertions, support, _options.LeastContentWords),
        ];
    }
}
