namespace Assistant.Access.SignIn;

/// <summary>Why somebody could not be signed in. Each has its words in <c>interface/manage.yaml</c>.</summary>
public enum SignInFault
{
    /// <summary>It was begun in another browser, too long ago, or its answer came already.</summary>
    NotBegun,

    /// <summary>The person pressed "cancel", or did not consent.</summary>
    Cancelled,

    /// <summary>Entra refused the person, or this server.</summary>
    Refused,

    /// <summary>Entra could not be reached.</summary>
    NotReached,

    /// <summary>What came is not from Entra, or was not made for this server and this sign-in.</summary>
    NotVerified,

    /// <summary>The person belongs to another organisation.</summary>
    WrongTenant,

    /// <summary>The clocks of this server and of Entra differ.</summary>
    Clock,
}
