namespace Assistant.Hosting;

/// <summary>A fault as it may be written down: of which type it and those within it were and where, and nothing that they said.</summary>
public sealed class QuietFault : Exception
{
    private readonly string _account;

    private QuietFault(Exception fault) : base(Types(fault)) => _account = string.Join(Environment.NewLine, Within(fault).Select(f => $"{f.GetType().FullName}{Environment.NewLine}{f.StackTrace}"));

    public static QuietFault? Of(Exception? fault) => fault switch
    {
        null => null,
        QuietFault quiet => quiet,
        _ => new QuietFault(fault),
    };

    public override string ToString() => _account;

    public override string? StackTrace => _account;

    private static string Types(Exception fault) => string.Join(" < ", Within(fault).Select(f => f.GetType().Name));

    private static IEnumerable<Exception> Within(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException) yield return at;
    }
}
