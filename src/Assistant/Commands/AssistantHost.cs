using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Models.Writing;
using Assistant.Retrieval;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Commands;

/// <summary>One state of the knowledge and the service that answers from it; never changed, only replaced as a whole.</summary>
/// <param name="Id">What names it: a hash of all that was read.</param>
/// <param name="Knowledge">What was read.</param>
/// <param name="Answers">Answers from it.</param>
public sealed record ServedVersion(string Id, KnowledgeBase Knowledge, AnswerService Answers)
{
    /// <summary>The words of each source, by the hash that an answer's record names them by.</summary>
    public SourceVersions Sources { get; } = new(Knowledge);

    /// <summary>Holds a language model's sentences against the passages of this state; made when one is first asked for.</summary>
    public SentenceCheck Sentences => _sentences.Value;

    /// <summary>The documents by id.</summary>
    public IReadOnlyDictionary<string, Document> Documents => Answers.Documents;

    private readonly Lazy<SentenceCheck> _sentences = new(() => new SentenceCheck(Knowledge));
}

/// <summary>
/// The one place where the product is put together: knowledge, options, clock, answer service. Where neither
/// <c>ASPNETCORE_ENVIRONMENT</c> nor <c>DOTNET_ENVIRONMENT</c> is set, the verbs of the terminal run as in Development.
/// </summary>
public sealed class AssistantHost
{
    private readonly Lock _refreshing = new();
    private (DateTime, long) _read;
    private DateOnly _day;
    private volatile ServedVersion _current;

    private AssistantHost(ContentFolder content, SiteOptions site, TimeProvider time, SearchLayers? layers, IProgress<IndexProgress>? progress)
    {
        (Content, Site, Time, Layers, _read, Faults) = (content, site, time, layers, content.LastChanged(), new AnswerFaults(time));
        _day = Today;
        _current = ReadVersion(null, progress);
    }

    public ContentFolder Content { get; }
    public SiteOptions Site { get; }
    public TimeProvider Time { get; }

    /// <summary>The engines that this site has put over its own index; null where there are none.</summary>
    public SearchLayers? Layers { get; }

    /// <summary>Questions that ended in a fault of ours.</summary>
    public AnswerFaults Faults { get; }

    /// <summary>What is served now. Whoever answers one request takes it once, so that a reload never mixes two versions.</summary>
    public ServedVersion Current => _current;
    public KnowledgeBase Knowledge => _current.Knowledge;
    public AnswerService Answers => _current.Answers;

    /// <summary>The files cannot be used as they are now: an earlier version is served.</summary>
    public bool IsLastGood { get; private set; }

    /// <exception cref="KnowledgeException">A knowledge file cannot be used.</exception>
    public static AssistantHost Start(ContentFolder? content = null, TimeProvider? time = null, SiteOptions? site = null, SearchLayers? layers = null, IProgress<IndexProgress>? progress = null)
    {
        content ??= ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root"));
        site ??= SiteSettings.Read(content);
        return new AssistantHost(SiteSettings.Placed(content, site), site, time ?? TimeProvider.System, layers, progress);
    }

    /// <summary>Takes up knowledge that has changed. What cannot be used is left, and the note says so; null where nothing changed.</summary>
    public string? Refresh()
    {
        lock (_refreshing)
        {
            var changed = Content.LastChanged();
            if (changed == _read && !_current.Knowledge.Notes.Any(n => n.Expert is { } mark && !mark.IsUsedOn(Today) && mark.IsUsedOn(_day))) return null;
            _day = Today;
            try
            {
                _current = ReadVersion(_current.Answers);
                _read = changed;
                IsLastGood = false;
                return "The knowledge files have changed and were read again.";
            }
            catch (KnowledgeException e)
            {
                _read = changed;
                _current = LastGood();
                IsLastGood = true;
                return $"The knowledge files have changed but cannot be used. The last good version stays in use.{Environment.NewLine}{e.Message}";
            }
        }
    }

    // What a manager has taken out is taken out all the same: the last look at each answer drops whatever rests on it.
    private ServedVersion LastGood()
    {
        var changes = SiteChanges.Of(ChangeJournal.Read(Content).Sound);
        var catalogue = new Catalogue([.. Knowledge.Catalogue.Sources.Select(changes.Apply)]);
        var knowledge = Knowledge with { Changes = changes, Switches = SiteSwitches.Of(changes.Off, Knowledge.Vocabulary), Catalogue = catalogue, Documents = [.. Knowledge.Documents.Where(d => catalogue.Find(d.Source.Id) is { Withdrawn: null })] };
        return new ServedVersion(KnowledgeVersion.After(_current.Id, changes), knowledge, new AnswerService(knowledge, Site, Time, layers: Layers, before: _current.Answers, faults: Faults));
    }

    private DateOnly Today => LondonTime.DateOf(Time.GetUtcNow());

    // What has not changed since the version before is not indexed again.
    private ServedVersion ReadVersion(AnswerService? before, IProgress<IndexProgress>? progress = null)
    {
        var knowledge = KnowledgeBase.Read(Content);
        return new ServedVersion(KnowledgeVersion.Of(Content), knowledge, new AnswerService(knowledge, Site, Time, layers: Layers, before: before, progress: progress, faults: Faults));
    }
}
