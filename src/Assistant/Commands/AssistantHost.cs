using System.ComponentModel.DataAnnotations;
using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Commands;

/// <summary>One state of the knowledge and the service that answers from it; never changed, only replaced as a whole.</summary>
public sealed record ServedVersion(KnowledgeBase Knowledge, AnswerService Answers);

/// <summary>
/// The one place where the product is put together: knowledge, options, clock, answer service. Where neither
/// <c>ASPNETCORE_ENVIRONMENT</c> nor <c>DOTNET_ENVIRONMENT</c> is set, the verbs of the terminal run as in Development.
/// </summary>
public sealed class AssistantHost
{
    private readonly Lock _refreshing = new();
    private DateTime _read;
    private volatile ServedVersion _current;

    private AssistantHost(ContentFolder content, SiteOptions site, TimeProvider time)
    {
        (Content, Site, Time, _read) = (content, site, time, content.LastChanged());
        _current = ReadVersion();
    }

    public ContentFolder Content { get; }
    public SiteOptions Site { get; }
    public TimeProvider Time { get; }

    /// <summary>What is served now. Whoever answers one request takes it once, so that a reload never mixes two versions.</summary>
    public ServedVersion Current => _current;
    public KnowledgeBase Knowledge => _current.Knowledge;
    public AnswerService Answers => _current.Answers;

    /// <exception cref="KnowledgeException">A knowledge file cannot be used.</exception>
    public static AssistantHost Start(ContentFolder? content = null, TimeProvider? time = null, SiteOptions? site = null)
    {
        content ??= ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root"));
        return new AssistantHost(content, site ?? ReadSite(content), time ?? TimeProvider.System);
    }

    /// <summary>Takes up knowledge that has changed. What cannot be used is left, and the note says so; null where nothing changed.</summary>
    public string? Refresh()
    {
        lock (_refreshing)
        {
            var changed = Content.LastChanged();
            if (changed <= _read) return null;
            try
            {
                _current = ReadVersion();
                _read = changed;
                return "The knowledge files have changed and were read again.";
            }
            catch (KnowledgeException e)
            {
                _read = changed;
                return $"The knowledge files have changed but cannot be used. The last good version stays in use.{Environment.NewLine}{e.Message}";
            }
        }
    }

    private ServedVersion ReadVersion()
    {
        var knowledge = KnowledgeBase.Read(Content);
        return new ServedVersion(knowledge, new AnswerService(knowledge, Site, Time));
    }

    private static SiteOptions ReadSite(ContentFolder content)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";
        var site = new ConfigurationBuilder()
            .SetBasePath(content.Root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        Validator.ValidateObject(site, new ValidationContext(site), validateAllProperties: true);
        return site;
    }
}
