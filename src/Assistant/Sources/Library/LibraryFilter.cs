using Assistant.Corpus;

namespace Assistant.Sources.Library;

/// <summary>Which sources a reader wants to see. What is not one of the choices counts as none.</summary>
public sealed record LibraryFilter
{
    public const string Held = "held", Referenced = "referenced", Added = "added";

    /// <summary>held, referenced, or added by the site; null for all.</summary>
    public string? Form { get; private init; }
    public Authority? Authority { get; private init; }
    public string? Area { get; private init; }
    public SourceState? State { get; private init; }

    public bool IsAny => this == new LibraryFilter();

    public static LibraryFilter Read(IQueryCollection query) => new()
    {
        Form = query["form"].ToString() is Held or Referenced or Added ? query["form"].ToString() : null,
        Authority = CatalogueReader.AuthorityOf(query["authority"].ToString()),
        Area = query["area"].ToString() is { Length: > 0 } area ? area : null,
        State = Enum.TryParse<SourceState>(query["state"].ToString(), out var state) && Enum.IsDefined(state) ? state : null,
    };

    public bool Lets(LibraryEntry entry) =>
        (Form is null || Form == Held && entry.Source.Held || Form == Referenced && !entry.Source.Held || Form == Added && entry.Source.AddedOn is not null)
        && (Authority is null || entry.Source.Authority == Authority)
        && (Area is null || entry.Source.Area == Area)
        && (State is null || entry.States.Contains(State.Value));
}
