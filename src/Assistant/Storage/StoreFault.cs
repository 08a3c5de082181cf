namespace Assistant.Storage;

/// <summary>Why the store cannot be used.</summary>
public enum StoreFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>There is no room left for it.</summary>
    Full,

    /// <summary>It may be read and not written.</summary>
    ReadOnly,

    /// <summary>It is not where it was.</summary>
    Missing,

    /// <summary>It is damaged, or no database.</summary>
    Broken,

    /// <summary>The disk gave a fault.</summary>
    Disk,

    /// <summary>Its server does not answer.</summary>
    Away,

    /// <summary>It is set in a way that could lose what is kept.</summary>
    Refused,
}
